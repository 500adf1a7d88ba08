import { TrackedTimeline } from '../../src/pages/track/TrackedTimeline'
import type { Row } from '../samplePath'
import { useParcelPathScreen } from './parcelPathScreen'

/** The path as the track page shows it: the newest 20 nodes, a button for older ones, and empty slots for new ones. */
export function Path({ rows }: { rows: readonly Row[] }) {
  const { waybill, parcel, view } = useParcelPathScreen(rows)
  return <TrackedTimeline waybill={waybill} parcel={parcel} view={view} clock={null} swipe={{}} />
}
