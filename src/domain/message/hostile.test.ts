import fc from 'fast-check'
import { findContacts } from './contact'
import { splitLeadingPlace } from './leadingPlace'
import { readCause } from './cause'
import { readCollectionPoint } from './collectionPoint'
import { readNextAttempt } from './nextAttempt'
import { normalize } from './normalize'
import { readSigner } from './signer'
import { readParcelLocation } from './parcelLocation'

/** Fragments of what carriers write: in random order they mislead a reader more often than random letters. */
const FRAGMENTS =
  '【 】 （ ） ( ) ， 。 、 ： - * / 转 1 13800138000 0755-12345678 400-820-8388 95338 SF1380013800012 73123456789012 取件码 凭 取件 8-2-5120 运单号 单号 电话 快件 到达 离开 发往 下一站 在 由 被 从 深圳 转运中心 分拣 正在分拣 签收 签收人 代签 代收 本人 门卫 放入 暂存 至 丰巢柜 请 48小时内 取出 因 受 影响 原因 派送失败 无人接听 明天 今日 再次派送 将 未 预计 \u0000 📦'.split(
    ' ',
  )
const message = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 500 }),
  fc.string({ unit: 'binary', maxLength: 500 }),
  fc.array(fc.constantFrom(...FRAGMENTS, ' '), { maxLength: 60 }).map((parts) => parts.join('')),
)

it('contacts have valid positions, in text order and without overlaps', () => {
  fc.assert(
    fc.property(message, (text) => {
      let end = 0
      for (const contact of findContacts(text)) {
        expect(text.slice(contact.start, contact.end)).toBe(contact.text)
        expect(contact.start).toBeGreaterThanOrEqual(end)
        expect(contact.end).toBeGreaterThan(contact.start)
        end = contact.end
      }
    }),
  )
})

it('a phone number has 5 to 12 digits and an extension of at most 6', () => {
  fc.assert(
    fc.property(message, (text) => {
      for (const { kind, value, extension = '0' } of findContacts(text)) {
        if (kind !== 'phone') continue
        expect(value).toMatch(/^\d{5,12}$/)
        expect(extension).toMatch(/^\d{1,6}$/)
      }
    }),
  )
})

const around = fc.constantFrom('', ' ', '，', '快件', '已到', '（', '）', '电话', '、')
const digits = fc.stringMatching(/^\d{13}$/)

it.each(['SF', 'YT', 'JT', '运单号 ', '运单号：', '单号', '快件 '])(
  '13 digits after "%s" are a waybill, never a phone number',
  (label) => {
    fc.assert(
      fc.property(around, digits, around, (before, number, after) => {
        const kinds = findContacts(`${before}${label}${number}${after}`).map(({ kind }) => kind)
        expect(kinds).toEqual(['waybill'])
      }),
    )
  },
)

it('a part of a longer number is never a phone number', () => {
  fc.assert(
    fc.property(around, fc.stringMatching(/^[1-9]\d{12,30}$/), around, (before, number, after) => {
      const phones = findContacts(`${before}${number}${after}`).filter(({ kind }) => kind === 'phone')
      expect(phones).toEqual([])
    }),
  )
})

it.each(['取件码', '取件码：', '取货码 ', '提货码为'])(
  'digits after "%s" are a pickup code, never a phone number',
  (label) => {
    fc.assert(
      fc.property(fc.stringMatching(/^(?:\d{4,11}|\d{1,2}-\d{1,2}-\d{4})$/), (code) => {
        expect(findContacts(`${label}${code}，请取件`).map(({ kind }) => kind)).toEqual(['pickupCode'])
      }),
    )
  },
)

it('every place that is read stands in the message', () => {
  fc.assert(
    fc.property(message, (text) => {
      const location = readParcelLocation(text)
      const quotes = [
        splitLeadingPlace(text).place,
        location?.place,
        location?.towards,
        readCollectionPoint(text)?.place,
      ]
      for (const quote of quotes) {
        if (typeof quote !== 'string') continue
        expect(quote.trim()).not.toBe('')
        expect(text).toContain(quote)
      }
    }),
  )
})

it('causes have at most 40 characters and signers at most 16', () => {
  fc.assert(
    fc.property(message, (text) => {
      expect(readCause(text)?.length ?? 1).toBeLessThanOrEqual(40)
      expect(readSigner(text)?.length ?? 1).toBeLessThanOrEqual(16)
      expect(readCause(text)).not.toBe('')
      expect(readSigner(text)).not.toBe('')
    }),
  )
})

it('normalize keeps the length of a message', () => {
  fc.assert(
    fc.property(message, (text) => {
      expect(normalize(text)).toHaveLength(text.length)
    }),
  )
})

it.each([
  ...FRAGMENTS,
  '0',
  '-1',
  '(0755)',
  '138 ',
  '放入 （',
  '在A',
  '从',
  ',1234',
  '8-2-',
  '请由',
  '\ud83d',
])('1000 characters of "%s" are read in less than a second', (fragment) => {
  const text = fragment.repeat(Math.ceil(1000 / fragment.length))
  const readers = [
    findContacts,
    splitLeadingPlace,
    readParcelLocation,
    readSigner,
    readCollectionPoint,
    readCause,
  ]
  const began = performance.now()
  for (const read of [...readers, readNextAttempt])
    for (const end of ['', '!', '取件', '签收']) read(text + end)
  expect(performance.now() - began).toBeLessThan(1000)
})
