import { TrackedTimeline } from '../../src/pages/track/TrackedTimeline'
import type { Row } from '../samplePath'
import { beijingTime, useOurPath } from './parcelPathScreen'

/** As the track page draws a path: the newest 20, with a button for the others, and room for what comes. */
export function Path({ rows }: { rows: readonly Row[] }) {
  const { waybill, parcel, view } = useOurPath(rows)
  return (
    <TrackedTimeline waybill={waybill} parcel={parcel} view={view} swipe={{}}>
      {beijingTime}
    </TrackedTimeline>
  )
}
