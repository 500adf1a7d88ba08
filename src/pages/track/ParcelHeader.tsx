import { CauseBox } from '../../components/parcel/CauseBox'
import { JourneyHeader } from '../../components/parcel/JourneyHeader'
import { PickupTicket } from '../../components/parcel/PickupTicket'
import { Progress } from '../../components/parcel/Progress'
import type { SwipeHandlers } from '../../components/ui/swipeHandlers'
import type { Parcel } from '../../domain/parcel'
import type { TimeView } from '../../domain/time'
import type { Collected } from '../../hooks/useCollected'
import type { TrackedScreen } from '../../hooks/useParcelScreen'
import { useTranslations } from '../../locales/useTranslations'
import { copyText } from '../../platform/clipboard'
import type { Translations } from '../../locales/translations'
import { describeSetback, type JourneySummary } from '../../presenters/describeJourney'

interface Props {
  screen: TrackedScreen
  summary: JourneySummary
  collected: Collected
  view: TimeView
  /** Whose clock the times are by; null if the phone's is China's. */
  clock: string | null
  swipe: SwipeHandlers
}

/** The header card of a parcel that was found. */
export function ParcelHeader({ screen, summary, collected, view, clock, swipe }: Props) {
  const t = useTranslations()
  const { waybill } = screen
  const parcel = screen.status === 'ready' ? screen.parcel : null
  return (
    <JourneyHeader
      summary={summary}
      clock={parcel && clock}
      hint={parcel ? hintOf(parcel, t) : undefined}
      goods={waybill.goods}
      waybill={waybill}
      onCopyWaybill={copyText}
      swipe={swipe}
    >
      {parcel && <ParcelFacts {...{ parcel, summary, collected, view }} />}
    </JourneyHeader>
  )
}

/** Explains the main button if its label is not enough. */
function hintOf({ nextAction }: Parcel, t: Translations): string | undefined {
  if (nextAction.kind === 'chase') return t.action.chaseHint
  return nextAction.kind === 'claim' ? t.action.claimHint : undefined
}

interface Facts {
  parcel: Parcel
  summary: JourneySummary
  /** Null for a guest, who cannot collect it. */
  collected: Collected | null
  view: TimeView
}

/** The facts below the story: how to collect the parcel, why it is late, and its progress. */
export function ParcelFacts({ parcel, summary, collected, view }: Facts) {
  const { collection, cause } = parcel.narrative
  return (
    <>
      {collection && (
        <PickupTicket
          collection={collection}
          collected={collected?.collected ?? false}
          onCopyCode={copyText}
          onToggleCollected={collected?.toggle}
        />
      )}
      {cause !== null && <CauseBox cause={cause} />}
      <Progress
        steps={parcel.progress}
        setback={describeSetback(parcel, summary)}
        times={parcel.stepTimes}
        view={view}
      />
    </>
  )
}
