import type { ReactNode } from 'react'
import { NoUpdatesGap } from '../../components/timeline/NoUpdatesGap'
import { Timeline } from '../../components/timeline/Timeline'
import type { SwipeHandlers } from '../../components/ui/swipeHandlers'
import type { TrackedWaybill } from '../../domain/order'
import type { Parcel } from '../../domain/parcel'
import type { TimeView } from '../../domain/time'
import { useContact } from '../../hooks/useContact'
import { useTimelineBlocks } from '../../hooks/useTimelineBlocks'
import { copyText } from '../../platform/clipboard'

interface Props {
  waybill: Pick<TrackedWaybill, 'report'>
  parcel: Parcel
  view: TimeView
  swipe?: SwipeHandlers
  /** Below the nodes. */
  foot?: ReactNode
  /** The choice of the time zone. */
  children: ReactNode
}

/** The timeline of one waybill with its actions. */
export function TrackedTimeline({ waybill, parcel, view, swipe = {}, foot, children }: Props) {
  const { journey, stuck } = parcel
  const { blocks, showEarlier } = useTimelineBlocks(journey.nodes)
  const onContact = useContact()
  return (
    <Timeline
      nodes={journey.nodes}
      blocks={blocks}
      delivered={parcel.headline.stage === 'signed'}
      view={view}
      unreadableRows={waybill.report.unreadableRows}
      above={<NoUpdatesGap stuck={stuck} view={view} />}
      onShowEarlier={showEarlier}
      onCopy={copyText}
      onContact={onContact}
      swipe={swipe}
      foot={foot}
    >
      {children}
    </Timeline>
  )
}
