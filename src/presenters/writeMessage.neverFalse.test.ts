import { readCorpus, CORPUS_FILE } from '../../bench/messages/corpus'
import { readMessage } from '../domain/message/readMessage'
import { scanMessage } from '../domain/message/phrases'
import { findDetails } from '../domain/message/details'
import { isWordOf } from '../domain/message/wordsOfKind'
import { messages as en } from '../locales/messages/en'
import { createMessageWriter } from './writeMessage'

const writer = createMessageWriter(en)

/** What a language says of a message; null where it stays in the carrier's words. */
function write(message: string): string | null {
  const written = writer.write(message)
  return written && written.map(({ text }) => text).join('')
}

const all = readCorpus(CORPUS_FILE).map(({ message }) => message)
/** Every sixth message that is written, which takes seconds. */
const written = all.filter((message) => write(message) !== null).filter((_, index) => index % 6 === 0)

/** Where the words of the report begin and end, outside advice, names, details and the reason. */
function reportsOf(message: string): [start: number, end: number][] {
  const { kind, cause } = readMessage(message)
  const scan = scanMessage(message)
  const details = findDetails(scan)
  return scan.tokens.flatMap((token, index): [number, number][] => {
    const phrase = scan.phrases.find(({ from, to }) => index >= from && index < to)
    const at = scan.at[token.start] ?? 0
    const isDetail =
      details.some(({ from, to }) => index >= from && index < to) ||
      (cause !== null && at >= cause.start && at < cause.end)
    const tells = kind !== null && isWordOf(kind, token.kind) && REPORTING.has(token.kind)
    if (!phrase?.told || phrase.kind === 'group' || phrase.kind === 'aside' || isDetail || !tells) return []
    return [[at, scan.at[token.end] ?? 0]]
  })
}

/** Words whose negation makes the report untrue; a label such as 签收人 has none. */
const REPORTING = new Set(
  'pickup arrive leave send goOn sort handOver deliver refuse hold goBack lose destroy customs sign signFor takeOut store'.split(
    ' ',
  ),
)
/** A new address or a next stop is told of as what is to come, so 将 changes nothing. */
const TO_COME = /^(?:redirect|delay|next)$/

it('a hundred messages of the corpus are written, so that the tests below test something', () => {
  expect(written.length).toBeGreaterThan(100)
})

it.each(['未', '没有', '预计', '如', '若', '取消', '尚未', '并未', '可能', '疑似'])(
  'no report with "%s" before its verb is written as if it had happened',
  (word) => {
    const wrong = written.flatMap((message) =>
      reportsOf(message).flatMap(([start]) => {
        const before = message.slice(0, start)
        const after = message.slice(start)
        return [before + word + after, before.replace(/已经?$/, '') + word + after].filter(
          (changed) => write(changed) === write(message),
        )
      }),
    )
    expect(wrong).toEqual([])
  },
)

it.each(['将', '即将'])('no report with "%s" before its verb is written as if it had happened', (word) => {
  const wrong = written.flatMap((message) =>
    reportsOf(message).flatMap(([start]) => {
      const next = scanMessage(message).tokens.find((token) => scanMessage(message).at[token.start] === start)
      const isNextStop = next?.kind === 'send' && /准备|下一站|[,，]$/.test(message.slice(0, start))
      const changed = message.slice(0, start) + word + message.slice(start)
      return TO_COME.test(next?.kind ?? '') || isNextStop || write(changed) !== write(message)
        ? []
        : [changed]
    }),
  )
  expect(wrong).toEqual([])
})

it.each(['“”', '""', '「」'])('no report in quotation marks is written: %s', (marks) => {
  const wrong = written.flatMap((message) =>
    reportsOf(message)
      .map(
        ([start, end]) =>
          `${message.slice(0, start)}${marks[0]}${message.slice(start, end)}${marks[1]}${message.slice(end)}`,
      )
      .filter((changed) => write(changed) === write(message)),
  )
  expect(wrong).toEqual([])
})

it.each([
  ['a second event', '快件已到达【长沙转运中心】，已发往【深圳转运中心】，客户拒收'],
  ['a second event', '快件已签收，快件已到达【长沙转运中心】'],
  ['a condition', '如客户不在，快件放驿站'],
  ['a condition', '若快件已签收，请忽略'],
  ['a condition', '如未收到请到城东驿站领取'],
  ['a future', '快件将于明日到达【长沙转运中心】'],
  ['a future', '快件即将签收'],
  ['a report that is going on', '快件正在签收'],
  ['a request', '快件请送达【城东驿站】'],
  ['what a customer says', '客户称已签收'],
  ['a threat that is taken back', '已到城东驿站，请及时取件，逾期不退回'],
  ['a threat that has come true', '已到城东驿站，请及时取件，逾期已退回'],
  ['a fee that is not charged', '快件已放至城东丰巢柜，取件码 123456，超12小时不收费'],
  ['a delivery that will not follow', '快件已到达【佛山南海公司】，不再安排派送'],
  ['a delivery that is doubtful', '快件已到达【佛山南海公司】，可能安排派送'],
  ['clearance that is not needed', '航班已抵达 上海机场，无需等待清关'],
  ['a return that was called off', '快件在【东莞虎门】被拦截，取消退回寄件人'],
  ['an attempt that is not fixed', '您的快件派送不成功，原因【联系不上客户】，未约定11月28日派送'],
  ['another attempt that is ruled out', '派件不成功，不再重新派送'],
  ['an expectation that is not kept', '离开【厦门中心】，下一站【泉州中心】，未能按预计11月27日09:00到达'],
  ['words behind thanks', '您的快件已签收，期待再次为您服务 尚未派送'],
  ['a bracket behind thanks', '您的快件已签收，期待再次为您服务（地址不详）'],
  ['words behind the number to call', '包裹已签收。如有问题可致电：13800138000 并非本人签收'],
  ['a request not to do it', '您的包裹已到城东驿站，请勿领取'],
  ['a message that is taken back', '快件已签收，请忽略以上信息'],
  ['praise with a report', '快件未签收请给好评，快件已到达【城东驿站】'],
  ['a place in brackets', '已签收（曼谷）'],
  ['a name with a verb', '【武汉市】快递员停止正在派送'],
  ['hearsay', '据说【菜鸟驿站】您的包裹已到朝阳花园店，请凭取件码 4-1-2345 取件'],
  ['a plane that is not there', '飞机未进港'],
  ['an airline that refused it', '航空公司拒绝接收'],
  ['what is not under way', '快件未在运输中'],
  ['a hand-over to the airline that is planned', '将由航空公司接收'],
  ['an advert', '点击查看包裹实时位置，下载菜鸟App享取件提醒'],
  ['a double negation', '快件未派送不成功'],
])('%s keeps the message in the words of the carrier: %s', (_what, message) => {
  expect(write(message)).toBeNull()
})
