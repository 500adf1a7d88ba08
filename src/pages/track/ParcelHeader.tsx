import { CauseBox } from '../../components/parcel/CauseBox'
import { JourneyHeader } from '../../components/parcel/JourneyHeader'
import { PickupTicket } from '../../components/parcel/PickupTicket'
import { Progress } from '../../components/parcel/Progress'
import type { SwipeHandlers } from '../../components/ui/swipeHandlers'
import type { Parcel } from '../../domain/parcel'
import type { TimeView } from '../../domain/time'
import type { TrackedScreen } from '../../hooks/useParcelScreen'
import { useTranslations } from '../../locales/useTranslations'
import { copyText } from '../../platform/clipboard'
import type { JourneySummary } from '../../presenters/describeJourney'

interface Props {
  screen: TrackedScreen
  summary: JourneySummary
  view: TimeView
  swipe: SwipeHandlers
}

/** The header card of a parcel that was found. */
export function ParcelHeader({ screen, summary, view, swipe }: Props) {
  const t = useTranslations()
  const { waybill } = screen
  const parcel = screen.status === 'ready' ? screen.parcel : null
  return (
    <JourneyHeader
      summary={summary}
      hint={parcel?.nextAction.kind === 'chase' ? t.action.chaseHint : undefined}
      goods={waybill.goods}
      waybill={waybill}
      onCopyWaybill={copyText}
      swipe={swipe}
    >
      {parcel && <ParcelFacts parcel={parcel} view={view} />}
    </JourneyHeader>
  )
}

/** The facts below the story: how to collect the parcel, why it is late, and its progress. */
export function ParcelFacts({ parcel, view }: { parcel: Parcel; view: TimeView }) {
  const { collection, cause } = parcel.narrative
  return (
    <>
      <PickupTicket codes={parcel.pickupCodes} collection={collection} onCopyCode={copyText} />
      {cause !== null && <CauseBox cause={cause} />}
      <Progress steps={parcel.progress} times={parcel.stepTimes} view={view} />
    </>
  )
}
