import fc from 'fast-check'
import type { MessageReading, Part } from './messageReading'
import { listContacts, splitMessage } from './messagePieces'
import { readMessage } from './readMessage'

/** Fragments of what carriers write: in random order they mislead a reader more often than random letters. */
const FRAGMENTS =
  '【 】 （ ） ( ) [ ] 〖 〗 “ ” ， 。 、 ： - * / 转 1 13800138000 0755-12345678 400-820-8388 95338 SF1380013800012 73123456789012 取件码 凭 取件 8-2-5120 运单号 单号 电话 快件 已 到达 离开 发往 下一站 在 由 被 从 的 深圳 转运中心 分拣 正在分拣 签收 签收人 代签 代收 本人 门卫 放入 暂存 至 丰巢柜 请 48小时内 取出 取 因 受 影响 原因 派送失败 无人接听 明天 今日 再次派送 将 未 预计 如有疑问 快递员 收件人 拒收 退回 丢失 营业 如 \u0000 \u200b \ud83d 📦'.split(
    ' ',
  )
const message = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 500 }),
  fc.string({ unit: 'binary', maxLength: 500 }),
  fc.array(fc.constantFrom(...FRAGMENTS, ' '), { maxLength: 60 }).map((parts) => parts.join('')),
)

function partsOf(reading: MessageReading): Part[] {
  const { city, place, towards, courier, signer, cause, until, phones, codes, waybills, rest } = reading
  const single = [city, place, towards, courier, signer, cause, until].filter((part) => part !== null)
  return [...single, ...phones, ...codes, ...waybills, ...rest]
}

it('every part that is read stands in the message', () => {
  fc.assert(
    fc.property(message, (text) => {
      for (const part of partsOf(readMessage(text))) {
        expect(part.text).not.toBe('')
        expect(text.slice(part.start, part.end)).toBe(part.text)
      }
    }),
    { numRuns: 500 },
  )
})

it('the numbers to call or copy stand in text order and do not overlap', () => {
  fc.assert(
    fc.property(message, (text) => {
      let end = 0
      for (const contact of listContacts(readMessage(text))) {
        expect(contact.start).toBeGreaterThanOrEqual(end)
        end = contact.end
      }
    }),
  )
})

it('the pieces of a message make up all of it but the brackets around the place in front', () => {
  fc.assert(
    fc.property(message, (text) => {
      const { place, pieces } = splitMessage(text)
      const shown = pieces.map((piece) => piece.text).join('')
      if (place === null) expect(shown).toBe(text)
      else expect(text).toMatch(new RegExp(`${escape(shown)}$`))
    }),
  )
})

it('a phone number has 5 to 12 digits and an extension of at most 6', () => {
  fc.assert(
    fc.property(message, (text) => {
      for (const { value, extension } of readMessage(text).phones) {
        expect(value).toMatch(/^\d{5,12}$/)
        expect(extension ?? '0').toMatch(/^\d{1,6}$/)
      }
    }),
  )
})

it('a message of letters that carriers do not use says nothing', () => {
  fc.assert(
    fc.property(fc.stringMatching(/^[αβγδεζηθικλμ ]{1,60}$/), (text) => {
      expect(readMessage(text)).toMatchObject({
        kind: null,
        complete: false,
        phones: [],
        codes: [],
        signer: null,
        cause: null,
      })
    }),
  )
})

const around = fc.constantFrom('', ' ', '，', '快件', '已到', '（', '）', '电话', '、')
const kindsOf = (text: string): string[] => listContacts(readMessage(text)).map(({ kind }) => kind)

it.each(['SF', 'YT', 'JT', '运单号 ', '运单号：', '单号', '快件 '])(
  '13 digits after "%s" are a waybill, never a phone number',
  (label) => {
    fc.assert(
      fc.property(around, fc.stringMatching(/^\d{13}$/), around, (before, number, after) => {
        expect(kindsOf(`${before}${label}${number}${after}`)).toEqual(['waybill'])
      }),
    )
  },
)

/** None is a mobile number behind China's prefix. */
const longNumber = fc.stringMatching(/^[1-9]\d{12,30}$/).filter((number) => !/^861[3-9]\d{9}$/.test(number))

it('a part of a longer number is never a phone number', () => {
  fc.assert(
    fc.property(around, longNumber, around, (before, number, after) => {
      expect(readMessage(`${before}${number}${after}`).phones).toEqual([])
    }),
  )
})

it.each(['取件码', '取件码：', '取货码 ', '提货码为'])(
  'digits after "%s" are a pickup code, never a phone number',
  (label) => {
    fc.assert(
      fc.property(fc.stringMatching(/^(?:\d{4,11}|\d{1,2}-\d{1,2}-\d{4})$/), (code) => {
        expect(kindsOf(`${label}${code}，请取件`)).toEqual(['pickupCode'])
      }),
    )
  },
)

function escape(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&')
}
