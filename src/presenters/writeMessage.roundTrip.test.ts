import fc from 'fast-check'
import { CORPUS_FILE, readCorpus } from '../../bench/messages/corpus'
import { readCauses } from '../domain/message/causeKinds'
import { readMessage } from '../domain/message/readMessage'
import { understandMessage } from '../domain/message/understanding'
import { createMessageWriter } from './writeMessage'
import { messages } from '../locales/messages/zh-CN'

const writer = createMessageWriter(messages)

function write(message: string): string | null {
  const written = writer.write(message)
  return written && written.map(({ text }) => text).join('')
}

/** What a sentence must keep of a reading. A place that is the city alone may stand in a bracket of its own. */
function factsOf(message: string) {
  const reading = understandMessage(message)
  if (!reading) return null
  const { kind, act, place, towards, courier, codes, waybills, signer, cause, until } = reading
  return {
    report: [kind, act],
    place: plain(place?.text),
    towards: plain(towards?.text),
    courier: courier && reading.phones.some(({ of }) => of === 'courier') ? courier.text : null,
    phones: [...new Set(reading.phones.map(({ value }) => value))].sort(),
    codes: codes.map(({ value }) => value),
    waybills: waybills.map(({ value }) => value),
    // A shop that signed is the place where the parcel waits.
    signer: signer && signer.text !== place?.text ? signer.value : null,
    causes: cause && readCauses(cause.text),
    until: until && [until.withinHours, until.daysLater, until.month, until.day, until.minutes],
    next: [reading.nextAttempt, reading.notes],
  }
}

function plain(name: string | undefined): string | null {
  return name === undefined ? null : name.replace(/[【】\s]/g, '')
}

describe('a reading that is written in Chinese and read again is the same', () => {
  const place = fc.constantFrom('长沙转运中心', '昆明西北新城公司', '上海浦东中转场', '义乌佛堂网点', '深圳')
  const name = fc.constantFrom('王某', '李师傅', '张某洁', '欧阳某')
  const phone = fc.constantFrom('13800138000', '18926000061')
  const cause = fc.constantFrom('电话无人接听', '收件人不在家', '客户要求改期', '地址不详', '超区')
  const message = fc.oneof(
    place.map((at) => `快件到达【${at}】`),
    fc.tuple(place, place).map(([at, to]) => `快件离开【${at}】，已发往【${to}】`),
    fc.tuple(place, place).map(([at, to]) => `快件在【${at}】完成分拣，准备发往【${to}】`),
    fc
      .tuple(place, name, phone)
      .map(([at, courier, number]) => `【${at}】的派件员 ${courier}(${number}) 正在派件`),
    fc
      .tuple(cause, fc.constantFrom('', '，明天再次派送', '，待再次派送'))
      .map(([why, next]) => `派件不成功，原因：${why}${next}`),
    place.map((at) => `快件滞留【${at}】，滞留原因：客户要求改期`),
    fc
      .tuple(fc.constantFrom('城东菜鸟驿站', '北门丰巢柜'), fc.constantFrom('8-2-5120', '123456'))
      .map(([at, code]) => `快件已存放至【${at}】，取件码 ${code}，请及时取件`),
    fc.constantFrom('本人', '门卫', '家人', '城南便利店').map((who) => `快件已签收，签收人：${who}`),
  )

  it('for reports of every frequent kind with parts at random', () => {
    fc.assert(
      fc.property(message, (text) => {
        const again = write(text)
        expect(again).not.toBeNull()
        expect(factsOf(again ?? '')).toEqual(factsOf(text))
      }),
      { numRuns: 300 },
    )
  })

  it('for 49 in 50 of the messages of the corpus that are written', () => {
    const written = readCorpus(CORPUS_FILE).flatMap(({ message: text }) => {
      const again = write(text)
      return again === null ? [] : [{ text, again }]
    })
    const lost = written.filter(({ text, again }) => {
      return JSON.stringify(factsOf(again)) !== JSON.stringify(factsOf(text))
    })
    expect(written.length).toBeGreaterThan(600)
    expect(lost.length).toBeLessThan(written.length / 50)
  })

  it('and no written message is read as another report', () => {
    const other = readCorpus(CORPUS_FILE).flatMap(({ message: text }) => {
      const again = write(text)
      return again === null || readMessage(again).kind === readMessage(text).kind
        ? []
        : [`${text} → ${again}`]
    })
    expect(other).toEqual([])
  })
})
