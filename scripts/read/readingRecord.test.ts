import { samplePart } from '../../bench/messages/samplePart'
import { readingOf } from '../../testing/readingOf'
import type { PhoneOwner } from '../../src/domain/message/messageReading'
import { toReadingRecord } from './readingRecord'

const phone = (value: string, of: PhoneOwner | null, extension: string | null = null) =>
  samplePart(value, { value, of, extension })
const phonesOf = (...phones: ReturnType<typeof phone>[]) => toReadingRecord(readingOf({ phones })).phones

it('has null or an empty list for every part that the message does not name', () => {
  expect(toReadingRecord(readingOf({}))).toEqual({
    kind: null,
    complete: false,
    place: null,
    towards: null,
    phones: [],
    codes: [],
    waybills: [],
    signer: null,
    cause: null,
    until: null,
    rest: [],
  })
})

it('has texts as the carrier writes them, and codes, numbers and the signer by their value', () => {
  const reading = readingOf({
    kind: 'waiting',
    complete: true,
    city: samplePart('深圳市'),
    place: samplePart('文三路 驿站'),
    towards: samplePart('福田'),
    courier: samplePart('王某'),
    codes: [samplePart('6 2', { value: '62' })],
    waybills: [samplePart('YT 1', { value: 'YT1' })],
    signer: samplePart('收件人', { value: '本人' }),
    cause: samplePart('无人'),
    until: samplePart('20点', { withinHours: null, daysLater: null, month: null, day: null, minutes: 1200 }),
    rest: [samplePart('谢谢'), samplePart('再见')],
  })
  expect(toReadingRecord(reading)).toEqual({
    kind: 'waiting',
    complete: true,
    place: '文三路 驿站',
    towards: '福田',
    phones: [],
    codes: ['62'],
    waybills: ['YT1'],
    signer: '本人',
    cause: '无人',
    until: '20点',
    rest: ['谢谢', '再见'],
  })
})

it('writes an extension behind its number', () => {
  expect(phonesOf(phone('4001', 'hotline', '22'))).toEqual([{ number: '4001,22', of: 'hotline' }])
})

it('has a repeated number once, with the owner that one of the places names', () => {
  expect(phonesOf(phone('138', null), phone('95338', 'hotline'), phone('138', 'courier'))).toEqual([
    { number: '138', of: 'courier' },
    { number: '95338', of: 'hotline' },
  ])
  expect(phonesOf(phone('138', 'courier'), phone('138', null))).toEqual([{ number: '138', of: 'courier' }])
})

it('has a repeated code or waybill once', () => {
  const twice = ['1', '1'].map((value) => samplePart(value, { value }))
  expect(toReadingRecord(readingOf({ codes: twice, waybills: twice }))).toMatchObject({
    codes: ['1'],
    waybills: ['1'],
  })
})
