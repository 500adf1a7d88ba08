import type { ReactNode } from 'react'
import { NoUpdatesGap } from '../../components/timeline/NoUpdatesGap'
import { Timeline } from '../../components/timeline/Timeline'
import type { SwipeHandlers } from '../../components/ui/swipeHandlers'
import type { TrackedWaybill } from '../../domain/order'
import type { Parcel } from '../../domain/parcel'
import type { TimeView } from '../../domain/time'
import { useContact } from '../../hooks/useContact'
import { useOriginals } from '../../hooks/useOriginals'
import { useTimelineBlocks } from '../../hooks/useTimelineBlocks'
import { useTranslations } from '../../locales/useTranslations'
import { copyText } from '../../platform/clipboard'

interface Props {
  waybill: Pick<TrackedWaybill, 'report'>
  parcel: Parcel
  view: TimeView
  swipe?: SwipeHandlers
  /** Whose clock the times are by; null for China's on a phone that shows the same. */
  clock: string | null
  /** Below the nodes. */
  foot?: ReactNode
}

/** The timeline of one waybill with its actions. */
export function TrackedTimeline({ waybill, parcel, view, clock, swipe = {}, foot }: Props) {
  const { beijingTime } = useTranslations().track
  const { journey, stuck, outOfDate } = parcel
  const { blocks, showEarlier } = useTimelineBlocks(journey.nodes)
  const onContact = useContact()
  const { originals, toggleOriginal } = useOriginals()
  return (
    <Timeline
      nodes={journey.nodes}
      blocks={blocks}
      delivered={parcel.headline.stage === 'signed'}
      view={view}
      unreadableRows={waybill.report.unreadableRows}
      above={<NoUpdatesGap stuck={outOfDate ? null : stuck} view={view} />}
      onShowEarlier={showEarlier}
      onCopy={copyText}
      onContact={onContact}
      originals={originals}
      onOriginal={toggleOriginal}
      swipe={swipe}
      foot={foot}
      clock={clock ?? beijingTime}
    />
  )
}
