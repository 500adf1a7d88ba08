import {
  ATTACKER,
  NOW,
  OWN_ORDER,
  OWN_WAYBILL,
  TOKEN,
  VICTIM,
  WAYBILL,
} from '../../testing/attackedDocuments'
import { setUpAttackedShop } from '../../testing/attackedShop'
import { cpuMsOf } from '../../testing/cpuTime'
import { pathPacket } from '../../testing/pathPacket'
import { maskMessage as maskForGuests } from '../getPath/maskMessage'
import { maskRows } from '../getPath/maskRows'
import { mergeRows } from '../shared/mergeRows'
import { maskMessage as maskForNotification } from '../shared/notificationText'
import { latestUpdate, readLatestState } from '../shared/trackState'

/** Messages of 100,000 characters, made of what each pattern might try again from every place. */

const shop = setUpAttackedShop()
const LENGTH = 100_000
/** Linear work takes less than a fifth of this, quadratic work several times as much. */
const LIMIT_MS = 2000

const UNITS = [
  ...['1', 'a', 'a1', 'x', '1*', '1-', 'a-', '(', ' ', '\u200b', '\ud800', '㏕', '𠮷'],
  ...['13800138000 ', '138****8000 ', '王*', '码 ', '取件码', 'pin ', '一 ', '9:00', '1小时', '电话:'],
  ...[
    '深圳',
    '到达深圳',
    '【深圳',
    '号',
    '快件',
    '已签收,',
    '未',
    '<',
    '<a ',
    '&#',
    'http://',
    '{message}',
    '\0',
  ],
]
const message = (unit: string): string => unit.repeat(LENGTH / unit.length)
/** Words about a pickup make a signing code mean that the parcel waits. */
const isSigned = (text: string): boolean => latestUpdate([row(text)])?.kind === 'signed'
const row = (actionMsg: string, actionType = 300003) => ({ actionTime: NOW - 60, actionType, actionMsg })

describe.each(UNITS)('a message of many %j takes linear time', (unit) => {
  const text = message(unit)

  it('in masking and in reading', () => {
    const works = [
      () => maskForGuests(text),
      () => maskForNotification(text),
      () => maskRows([row(text)]),
      () => latestUpdate([row(text)]),
      () => readLatestState([row(text)]),
    ]
    for (const work of works) expect(cpuMsOf(work)).toBeLessThan(LIMIT_MS)
  })

  it('in merging with 40 others of the same second', () => {
    const rows = Array.from({ length: 40 }, (_, index) => row(`${index % 2 ? '*' : ''}${index}${text}`))
    const known = { pathItemList: rows.slice(0, 20), replaced: [] }
    const merge = () => mergeRows(known, { rows: rows.slice(20), pushed: true, now: NOW })
    expect(cpuMsOf(merge)).toBeLessThan(LIMIT_MS)
  })
})

describe.each(['1', 'a1', '138****8000 ', '取件码', '到达深圳', '<', '{message}', '$1', '\0', '\ud800', '$'])(
  'a message of many %j',
  (unit) => {
    it('goes through a push, its notification, a list and a shared link, and is cut', async () => {
      const consent = { orderId: OWN_ORDER, ...OWN_WAYBILL, accepted: ['signed'] }
      await shop.call('subscribe', consent, { openid: ATTACKER })
      for (const waybill of [OWN_WAYBILL, WAYBILL])
        await expect(shop.push(pathPacket(waybill, 1, [row(message(unit))]))).resolves.toBe('success')
      expect(shop.state().sent).toHaveLength(isSigned(message(unit)) ? 1 : 0)
      expect(JSON.stringify(shop.state().sent).length).toBeLessThan(500)
      expect(JSON.stringify(shop.state().stored('tracks')).length).toBeLessThan(30_000)
      for (const openid of [ATTACKER, VICTIM]) {
        await expect(shop.call('listOrders', {}, { openid })).resolves.toMatchObject({ ok: true })
      }
      const shared = await shop.call('getPath', { share: TOKEN })
      expect(shared).toMatchObject({ ok: true, data: { pathItemNum: 2 } })
      expect(shop.state().logs()).not.toContain(unit.repeat(30))
    }, 20_000)

    it('comes in an answer of WeChat and is cut', async () => {
      shop.state().rows = [{ action_time: NOW - 60, action_type: 200001, action_msg: message(unit) }]
      const reply = await shop.call('getPath', { orderId: OWN_ORDER }, { openid: ATTACKER })
      expect(reply).toMatchObject({ ok: true, data: { pathItemNum: 1, stale: false } })
      expect(JSON.stringify(reply).length).toBeLessThan(15_000)
    })
  },
)
