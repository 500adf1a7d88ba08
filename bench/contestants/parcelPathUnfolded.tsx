import { useLayoutEffect } from 'react'
import { Timeline } from '../../src/components/timeline/Timeline'
import { useTimelineBlocks } from '../../src/hooks/useTimelineBlocks'
import type { Row } from '../samplePath'
import { beijingTime, useOurPath } from './parcelPathScreen'

const nothing = () => undefined

/** Every node at once, as the peers draw them: as if the button for older nodes were pressed until none is left. */
export function Path({ rows }: { rows: readonly Row[] }) {
  const { waybill, parcel, view } = useOurPath(rows)
  const { nodes } = parcel.journey
  const { blocks, showEarlier } = useTimelineBlocks(nodes)
  useLayoutEffect(() => {
    if (blocks.hidden > 0) showEarlier()
  })
  return (
    <Timeline
      nodes={nodes}
      blocks={blocks}
      view={view}
      unreadableRows={waybill.report.unreadableRows}
      above={null}
      onShowEarlier={showEarlier}
      onCopy={nothing}
      onContact={nothing}
    >
      {beijingTime}
    </Timeline>
  )
}
