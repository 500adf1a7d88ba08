import { useMemo, useState } from 'react'
import type { TrackedWaybill } from '../../src/domain/order'
import { toParcel, type Parcel } from '../../src/domain/parcel'
import { readEvents } from '../../src/domain/pathEvent'
import type { TimeView } from '../../src/domain/time'
import { chinaTimeZone } from '../../src/domain/timeZone'
import { zhCN } from '../../src/locales/zh-CN'
import type { Row } from '../samplePath'

const HOUR = 3600
const WAYBILL = { deliveryId: 'SF', waybillId: 'SF1234567890123' }

/** Whose clock the timeline names on a phone in China. */
export const BEIJING_TIME = zhCN.track.beijingTime

interface ParcelPathScreen {
  waybill: TrackedWaybill
  parcel: Parcel
  view: TimeView
}

/** What the track page derives from these rows soon after the newest one, including reading and sorting. */
export function useParcelPathScreen(rows: readonly Row[]): ParcelPathScreen {
  const [nowSeconds] = useState(() => momentAfter(rows))
  const path = useMemo(() => readPath(rows, nowSeconds), [rows, nowSeconds])
  const view = useMemo(() => ({ nowSeconds, zone: chinaTimeZone, translations: zhCN.time }), [nowSeconds])
  return { ...path, view }
}

/** Later than the node that is added, and too early for the parcel to count as stuck. */
function momentAfter(rows: readonly Row[]): number {
  const moments = rows.map(({ actionTime }) => (typeof actionTime === 'number' ? actionTime : 0))
  return Math.max(...moments) + HOUR + 60
}

function readPath(rows: readonly Row[], nowSeconds: number): Omit<ParcelPathScreen, 'view'> {
  const reading = { ...readEvents(rows, rows.length), checkedAtSeconds: nowSeconds, stale: false }
  const waybill = { ...WAYBILL, orderId: '202601010001', goods: [], siblings: [WAYBILL], ...reading }
  const parcel = toParcel(waybill.events, nowSeconds)
  if (!parcel) throw new Error('There is no path to show.')
  return { waybill, parcel }
}
