import { useMemo, useState } from 'react'
import { TimeZoneChoice } from '../../src/components/timeline/TimeZoneChoice'
import type { TimeView } from '../../src/domain/time'
import { readEvents } from '../../src/domain/pathEvent'
import { chinaTimeZone } from '../../src/domain/timeZone'
import { toParcelScreen, type ReadyScreen } from '../../src/hooks/parcelScreen'
import { zhCN } from '../../src/locales/zh-CN'
import type { Row } from '../path'

const HOUR = 3600
const WAYBILL = { deliveryId: 'SF', waybillId: 'SF1234567890123' }

/** What the page says of its times, on a phone in China. */
export const beijingTime = <TimeZoneChoice minutesBehind={0} deviceTime={false} onChoose={() => undefined} />

/** What the track page makes of rows, reading and sorting included, soon after the newest of them. */
export function useOurPath(rows: readonly Row[]): { screen: ReadyScreen; view: TimeView } {
  const [nowSeconds] = useState(() => soonAfter(rows))
  const screen = useMemo(() => toReadyScreen(rows, nowSeconds), [rows, nowSeconds])
  const view = useMemo(() => ({ nowSeconds, zone: chinaTimeZone, translations: zhCN.time }), [nowSeconds])
  return { screen, view }
}

/** Late enough for the node that comes next, and too soon to call the parcel stuck. */
function soonAfter(rows: readonly Row[]): number {
  const moments = rows.map(({ actionTime }) => (typeof actionTime === 'number' ? actionTime : 0))
  return Math.max(...moments) + HOUR + 60
}

function toReadyScreen(rows: readonly Row[], nowSeconds: number): ReadyScreen {
  const reading = { ...readEvents(rows, rows.length), checkedAtSeconds: nowSeconds, stale: false }
  const waybill = { ...WAYBILL, orderId: '202601010001', goods: [], siblings: [WAYBILL], ...reading }
  const screen = toParcelScreen(waybill, undefined, false)
  if (screen.status !== 'ready') throw new Error('There is no path to draw.')
  return screen
}
