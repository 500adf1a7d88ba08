import type { MessageReading, PhoneOwner } from '../../src/domain/message/messageReading'
import type { LabelledMessage } from './corpus'
import { judgeReading, type PartName } from './judgeReading'
import { sampleLabel } from './sampleLabel'
import { samplePart } from './samplePart'
import { readingOf } from '../../testing/readingOf'

function judge(part: PartName, label: Partial<LabelledMessage>, reading: Partial<MessageReading>) {
  return judgeReading(sampleLabel(label), readingOf(reading)).find((each) => each.part === part)
}

const phone = (value: string, of: PhoneOwner | null, extension: string | null = null) =>
  samplePart(value, { value, of, extension })
const codes = (...values: string[]) => values.map((value) => samplePart(value, { value }))
const noTime = { withinHours: null, daysLater: null, month: null, day: null, minutes: null }

describe('a part with one value', () => {
  const place = (expected: string | null, got: string | null) =>
    judge('place', { place: expected ?? undefined }, { place: got === null ? null : samplePart(got) })

  it('is right if both name the same', () => {
    expect(place('深圳站', '深圳站')).toEqual({
      part: 'place',
      verdict: 'right',
      expected: '深圳站',
      got: '深圳站',
    })
  })

  it.each([
    ['missing', '深圳站', null],
    ['wrong', '深圳站', '深圳'],
    ['wrong', null, '深圳'],
    ['unsaid', null, null],
  ])('is %s if the label is %s and the reading %s', (verdict, expected, got) => {
    expect(place(expected, got)).toMatchObject({ verdict, expected: expected ?? '', got: got ?? '' })
  })

  it.each([
    ['南湖1区【自提柜】', '【南湖1区【自提柜】】'],
    ['深圳 站', '深圳　站'],
    ['深圳站', '（深圳站） '],
  ])('is right if %s and %s differ in spaces and in brackets at the ends only', (expected, got) => {
    expect(place(expected, got)?.verdict).toBe('right')
  })

  it('is wrong if a bracket in the middle differs', () => {
    expect(place('南湖(1)区', '南湖1区')?.verdict).toBe('wrong')
  })

  it('is read from its own field of the label and of the reading', () => {
    const [a, b] = [samplePart('甲'), samplePart('乙')]
    const label = { place: '甲', towards: '乙', courier: '甲', cause: '乙', until: '甲', signer: '本人' }
    const signer = samplePart('收件人', { value: '本人' })
    const reading = { place: a, towards: b, courier: a, cause: b, until: { ...a, ...noTime }, signer }
    for (const part of ['place', 'towards', 'courier', 'cause', 'until', 'signer'] as const) {
      expect(judge(part, label, reading)).toMatchObject({ part, verdict: 'right' })
      expect(judge(part, label, {})).toMatchObject({ part, verdict: 'missing' })
      expect(judge(part, {}, reading)).toMatchObject({ part, verdict: 'wrong' })
    }
  })
})

describe('the kind', () => {
  it.each([
    ['right', 'signed'],
    ['wrong', 'waiting'],
    ['missing', null],
  ] as const)('is %s for signed if the reading says %s', (verdict, kind) => {
    expect(judge('kind', { kind: 'signed' }, { kind })?.verdict).toBe(verdict)
  })
})

describe('a list', () => {
  it.each([
    ['right', ['1', '2'], ['1', '2']],
    ['missing', ['1', '2'], ['2']],
    ['missing', ['1', '2'], []],
    ['wrong', ['1'], ['1', '2']],
    ['wrong', ['1', '2'], ['2', '1']],
    ['wrong', ['1', '2'], ['1', '3']],
    ['wrong', [], ['1']],
    ['unsaid', [], []],
  ])('of codes is %s if the label has %j and the reading %j', (verdict, expected, got) => {
    expect(judge('codes', { codes: expected }, { codes: codes(...got) })).toEqual({
      part: 'codes',
      verdict,
      expected: expected.join(', '),
      got: got.join(', '),
    })
  })

  it('of waybills is judged like one of codes', () => {
    const waybills = codes('YT1', 'YT2')
    expect(judge('waybills', { waybills: ['YT1', 'YT2'] }, { waybills })?.verdict).toBe('right')
    expect(judge('waybills', { waybills: ['YT2'] }, { waybills })?.verdict).toBe('wrong')
  })
})

describe('a phone', () => {
  it.each([
    ['right', 'courier', 'courier'],
    ['right', null, null],
    ['missing', 'courier', null],
    ['wrong', null, 'courier'],
    ['wrong', 'station', 'courier'],
  ] as const)('is %s if its owner is %s in the label and %s in the reading', (verdict, expected, got) => {
    const phones = [{ number: '13800138000', of: expected }]
    expect(judge('phones', { phones }, { phones: [phone('13800138000', got)] })?.verdict).toBe(verdict)
  })

  it('is compared with its extension', () => {
    const phones = [{ number: '4001,22', of: null }]
    expect(judge('phones', { phones }, { phones: [phone('4001', null, '22')] })?.verdict).toBe('right')
    expect(judge('phones', { phones }, { phones: [phone('4001', null)] })?.verdict).toBe('wrong')
  })

  it('is printed with its owner', () => {
    const phones = [{ number: '95338', of: 'hotline' as const }]
    expect(judge('phones', { phones }, { phones: [phone('95338', null)] })).toMatchObject({
      expected: '95338 (hotline)',
      got: '95338',
    })
  })
})
