import { useMemo, useState } from 'react'
import { TimeZoneChoice } from '../../src/components/timeline/TimeZoneChoice'
import type { TimeView } from '../../src/domain/time'
import type { TrackedWaybill } from '../../src/domain/order'
import { toParcel, type Parcel } from '../../src/domain/parcel'
import { readEvents } from '../../src/domain/pathEvent'
import { chinaTimeZone } from '../../src/domain/timeZone'
import { zhCN } from '../../src/locales/zh-CN'
import type { Row } from '../samplePath'

const HOUR = 3600
const WAYBILL = { deliveryId: 'SF', waybillId: 'SF1234567890123' }

/** What the page says of its times, on a phone in China. */
export const beijingTime = <TimeZoneChoice minutesBehind={0} deviceTime={false} onChoose={() => undefined} />

interface OurPath {
  waybill: TrackedWaybill
  parcel: Parcel
  view: TimeView
}

/** What the track page derives from rows, including reading and sorting them, soon after the newest row. */
export function useOurPath(rows: readonly Row[]): OurPath {
  const [nowSeconds] = useState(() => soonAfter(rows))
  const path = useMemo(() => readPath(rows, nowSeconds), [rows, nowSeconds])
  const view = useMemo(() => ({ nowSeconds, zone: chinaTimeZone, translations: zhCN.time }), [nowSeconds])
  return { ...path, view }
}

/** Late enough for the node that comes next, and too soon to call the parcel stuck. */
function soonAfter(rows: readonly Row[]): number {
  const moments = rows.map(({ actionTime }) => (typeof actionTime === 'number' ? actionTime : 0))
  return Math.max(...moments) + HOUR + 60
}

function readPath(rows: readonly Row[], nowSeconds: number): Omit<OurPath, 'view'> {
  const raw = rows.map((row) => ({ time: row.actionTime, type: row.actionType, message: row.actionMsg }))
  const reading = { ...readEvents(raw, rows.length), checkedAtSeconds: nowSeconds, stale: false }
  const waybill = { ...WAYBILL, orderId: '202601010001', goods: [], siblings: [WAYBILL], ...reading }
  const parcel = toParcel(waybill.events, nowSeconds)
  if (!parcel) throw new Error('There is no path to draw.')
  return { waybill, parcel }
}
