import { useLayoutEffect } from 'react'
import { Timeline } from '../../src/components/timeline/Timeline'
import { useTimelineBlocks } from '../../src/hooks/useTimelineBlocks'
import type { Row } from '../samplePath'
import { BEIJING_TIME, useParcelPathScreen } from './parcelPathScreen'

const doNothing = () => undefined

/** Every node from the start, as the peers show them: it shows older nodes until none is hidden. */
const NO_NODES: ReadonlySet<string> = new Set()

export function Path({ rows }: { rows: readonly Row[] }) {
  const { waybill, parcel, view } = useParcelPathScreen(rows)
  const { nodes } = parcel.journey
  const { blocks, showEarlier } = useTimelineBlocks(nodes)
  useLayoutEffect(() => {
    if (blocks.hidden > 0) showEarlier()
  })
  return (
    <Timeline
      nodes={nodes}
      blocks={blocks}
      delivered={false}
      view={view}
      unreadableRows={waybill.report.unreadableRows}
      above={null}
      onShowEarlier={showEarlier}
      onCopy={doNothing}
      onContact={doNothing}
      originals={NO_NODES}
      onOriginal={doNothing}
      clock={BEIJING_TIME}
    />
  )
}
