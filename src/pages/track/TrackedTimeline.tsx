import type { ReactNode } from 'react'
import { NoUpdatesGap } from '../../components/timeline/NoUpdatesGap'
import { Timeline } from '../../components/timeline/Timeline'
import type { SwipeHandlers } from '../../hooks/useParcelSwipe'
import type { TimeView } from '../../domain/time'
import { copyToClipboard } from '../../platform/clipboard'
import type { ParcelScreen } from '../../hooks/parcelScreen'
import { useContact } from '../../hooks/useContact'
import { useTimelineBlocks } from '../../hooks/useTimelineBlocks'

interface Props {
  screen: Extract<ParcelScreen, { status: 'ready' }>
  view: TimeView
  swipe: SwipeHandlers
  /** By which clock the times are. */
  children: ReactNode
}

/** The timeline of one waybill, with what a finger can do in it. Another waybill's is another one: give it a key. */
export function TrackedTimeline({ screen, view, swipe, children }: Props) {
  const { journey, waybill } = screen
  const { blocks, showEarlier } = useTimelineBlocks(journey.nodes)
  const onContact = useContact()
  return (
    <Timeline
      nodes={journey.nodes}
      blocks={blocks}
      view={view}
      unreadableRows={waybill.report.unreadableRows}
      above={<NoUpdatesGap journey={journey} view={view} />}
      onShowEarlier={showEarlier}
      onCopy={copyToClipboard}
      onContact={onContact}
      swipe={swipe}
    >
      {children}
    </Timeline>
  )
}
