import { toRange } from './details'
import type { Happening } from './messageReading'
import type { Range, Scan } from './phrases'

/** What a message announces beside its report, or what it says will happen if the parcel is not collected in time. */
export type Note = 'again' | 'delivery' | 'customs' | 'flight' | 'goesBack' | 'fee' | 'backIfLate'

const PARCEL = '(?:您的)?(?:快件|包裹|邮件|货物|货件|快递|订单|商品)?'
const WHO = '(?:快递员|派件员|派送员|投递员|配送员|业务员|骑手|(?:极兔)?小哥|我们)?'
const SOON = '(?:将|即将|很快|将很快|尽快|将尽快|准备|待|等待|正在等待)'
const DELIVERED = '(?:为您)?(?:安排|进行)?(?:派送|派件|配送|投递|送货)(?:上门)?'
const SENDER = '(?:(?:寄件|发件|原寄件)(?:人|方|客户|网点|公司)|商家|卖家|快递公司)'
const LATE = '(?:逾期|超期|过期|超时|(?:超过?|满) ?\\d{1,3} ?(?:小时|天))(?:未取)?件?后?(?:将|会|需)?被?'
const FEE =
  '(?:收费|收取?(?:保管|存放|仓储|超时|逾期|服务)?费用?|(?:每天)?(?:收费?|收取)\\d[\\d.]*元(?:\\d[\\d.]*元封顶)?)'

/** The kinds of report that a note may follow, and its words. */
const NOTES: Readonly<Record<Note, readonly [kinds: string, words: string]>> = {
  again: [
    'takenBack attemptFailed held delayed refused',
    `${PARCEL}${WHO}${SOON}(?:为您)?(?:再次|重新|继续|二次)(?:联系收件人)?${DELIVERED}`,
  ],
  delivery: [
    'arrived departed customs takenBack held delayed redirected',
    `${PARCEL}${WHO}(?:${SOON}|正在(?=(?:为您)?安排))${DELIVERED}|(?:正在)?等待分配(?:配送|派送|快递)员`,
  ],
  customs: ['arrived departed sorted', '(?:正在)?等待(?:进口|出口|海关)?(?:清关|通关|报关|查验|检验|放行)'],
  flight: ['arrived sorted held customs', '(?:正在)?等待(?:航班|装机|航班起飞|起飞)'],
  goesBack: [
    'returning held attemptFailed',
    `${PARCEL}(?:将|即将|准备)(?:被)?(?:退回|退还)(?:给|至|到)?${SENDER}?`,
  ],
  fee: ['waiting', `${LATE}${FEE}|\\d{1,3} ?小时内?免费(?:保管|存放)?|免费存放?\\d{1,3} ?小时`],
  backIfLate: ['waiting', `${LATE}(?:自动)?(?:退回|退件|回收)(?:给|至|到)?${SENDER}?`],
}
/** A note is a clause of its own, so that a negation or a condition in it undoes it. */
const CLAUSES = (Object.entries(NOTES) as [Note, (typeof NOTES)[Note]][]).map(
  ([note, [kinds, words]]) =>
    [note, kinds.split(' '), new RegExp(`(?:^|[,.;!])( ?(?:${words}) ?)(?=[,.;!\\[]|$)`)] as const,
)

/** The notes that a report of this kind carries, each with the words for it. */
export function findNotes(scan: Scan, kind: Happening | null): { note: Note; range: Range }[] {
  const window = scan.text.slice(0, 500)
  return CLAUSES.flatMap(([note, kinds, clause]) => {
    const match = kind !== null && kinds.includes(kind) ? clause.exec(window) : null
    const words = match?.[1]
    if (!match || words === undefined) return []
    const end = match.index + match[0].length
    const range = toRange(scan, [end - words.length, end])
    return range ? [{ note, range }] : []
  })
}
