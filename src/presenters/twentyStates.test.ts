import { readFileSync } from 'node:fs'
import path from 'node:path'
import { withMessages } from '../../testing/onDemand'
import { toParcel, type Parcel } from '../domain/parcel'
import { chinaTimeZone } from '../domain/timeZone'
import { en } from '../locales/en'
import { languages } from '../locales/language'
import type { Translations } from '../locales/translations'
import { zhCN } from '../locales/zh-CN'
import { describeJourney, describeSetback, type JourneySummary } from './describeJourney'

const NOW = 1_795_419_660

type Row = [hoursAgo: number, actionType: number, message: string]

const PICKED_UP: Row = [90, 100001, '已揽收']
const OUT: Row = [5, 300002, '派送员 王师傅 13800138000 正在派送']

/** The rows of each state of docs/states.md. */
const STATES: Readonly<Record<string, Row[]>> = {
  'waits for the courier': [[1, 100003, '快递员已接单']],
  'waits for a payment': [[1, 90010, '待支付']],
  'was not picked up': [[1, 100002, '揽收失败：商家暂未备好货']],
  'is on its way': [PICKED_UP, [1, 200001, '快件已到达 深圳转运中心']],
  'has another carrier': [PICKED_UP, [1, 200001, '已转邮政，单号 9876543210123']],
  'is late': [PICKED_UP, [1, 400002, '受台风影响，快件将延误']],
  'is late because it was asked': [PICKED_UP, [1, 400002, '已进行留仓扫描，留仓原因【客户要求延迟派送】']],
  'has not moved for days': [PICKED_UP, [52, 200001, '快件已到达 长沙转运中心']],
  'has a problem': [PICKED_UP, [1, 400005, '问题件：面单磨损']],
  'is out for delivery': [PICKED_UP, OUT],
  'was not delivered': [PICKED_UP, OUT, [1, 300004, '派送不成功：电话无人接听']],
  'waits in a locker': [PICKED_UP, OUT, [1, 300005, '已放入 丰巢智能柜，取件码 62307481']],
  'was signed for': [PICKED_UP, OUT, [1, 300003, '已签收，签收人：本人']],
  'was signed for by another': [PICKED_UP, OUT, [1, 300007, '由门卫代签收']],
  'was refused': [PICKED_UP, OUT, [1, 400004, '收件人拒收：外包装破损']],
  'goes back': [PICKED_UP, [1, 400003, '快件正在退回寄件人']],
  'is back': [PICKED_UP, [9, 400003, '快件正在退回寄件人'], [1, 300003, '已签收']],
  'was cancelled': [[1, 400001, '运单已取消：寄件人取消寄件']],
  'is lost': [PICKED_UP, [1, 400005, '快件丢失，请联系寄件人']],
  'has had no news for a month': [[24 * 31, 200001, '快件已到达 长沙转运中心']],
}

function parcelOf(rows: readonly Row[]): Parcel {
  const events = rows.map(([hoursAgo, actionType, message]) => ({
    atSeconds: NOW - hoursAgo * 3600,
    actionType,
    message,
  }))
  const parcel = toParcel(events, NOW)
  if (!parcel) throw new Error('no rows')
  return parcel
}

function summaryOf(parcel: Parcel, t: Translations): JourneySummary {
  return describeJourney(parcel, { nowSeconds: NOW, zone: chinaTimeZone, translations: t.time }, t)
}

/** The rows of the document's table: state, title, what the customer does next, main button. */
function documentedStates(): [state: string, title: string, next: string, button: string][] {
  const text = readFileSync(path.resolve(__dirname, '../../docs/states.md'), 'utf8')
  const cells = text.split('\n').map((line) => line.split('|').map((cell) => cell.trim()))
  return cells
    .filter(([, state = '', , next]) => next !== undefined && state !== 'state' && !state.startsWith('-'))
    .map(([, state = '', title = '', next = '', button = '']) => [state, title, next, button])
}

it('the document names the twenty states that are tested', () => {
  expect(documentedStates()).toHaveLength(20)
  expect(documentedStates().map(([state]) => state)).toEqual(Object.keys(STATES))
})

it.each(documentedStates())(
  'a parcel that %s is titled "%s"; its customer %s: %s',
  (state, title, _, button) => {
    const parcel = parcelOf(STATES[state] ?? [])
    expect(summaryOf(parcel, en).title).toBe(title)
    expect(parcel.nextAction.kind).toBe(button)
  },
)

describe('in every state, fresh, silent for days and silent for a month,', () => {
  const codes = [
    90001, 90002, 90003, 90010, 90011, 100001, 100002, 100003, 200001, 300001, 300002, 300003, 300004,
  ]
  const more = [300005, 300006, 300007, 400001, 400002, 400003, 400004, 400005, 500001, 299999, 770001]
  const silences = [1, 30, 52, 80, 200, 24 * 31]
  const bare = [...codes, ...more].flatMap((code) => silences.map((hours): Row[] => [[hours, code, '']]))
  const told = Object.values(STATES).flatMap((rows) =>
    silences.map((hours) => rows.map(([hoursAgo, ...row]): Row => [hoursAgo + hours, ...row])),
  )
  const parcels = [...bare, ...told].map(parcelOf)

  it.each(Object.keys(languages))(
    'a story that sends to the shop has a button to its chat, in %s',
    (language) => {
      const t = withMessages(languages[language as keyof typeof languages].catalogue)
      for (const parcel of parcels) {
        const { text } = summaryOf(parcel, t)
        const { kind } = parcel.nextAction
        // The story of a signed parcel sends first to the person who signed for it; its button is for a parcel that did not come.
        if (kind === 'notReceived') continue
        const sends =
          /(?:问问|請問|問問|请)(?:商家|賣家)|(?:請|问|問)賣家|问问|問問|[Aa]sk the shop|[Aa]sk them|The shop can/.test(
            text,
          )
        expect([text, kind, sends]).toEqual([text, kind, ['askShop', 'chase', 'claim'].includes(kind)])
      }
    },
  )

  it('only a story that speaks of chasing comes with that button, unless the shop is asked about a problem', () => {
    for (const parcel of parcels) {
      if (parcel.narrative.milestone === 'problem') continue
      const { text } = summaryOf(parcel, zhCN)
      const { milestone } = parcel.narrative
      const chases = parcel.nextAction.kind === 'chase'
      // Of a failed delivery the story tells first what failed.
      const speaks = milestone === 'deliveryFailed' ? text.includes('请商家查一查') : text.includes('催')
      expect([text, speaks]).toEqual([text, chases])
    }
  })

  it('the current step agrees with a header that is an exception or old news', () => {
    for (const parcel of parcels) {
      const summary = summaryOf(parcel, zhCN)
      const agrees = summary.stage === 'exception' || parcel.outOfDate
      expect(describeSetback(parcel, summary)).toEqual(agrees ? summary : null)
    }
  })
})
