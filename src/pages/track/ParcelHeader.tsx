import { CauseBox } from '../../components/parcel/CauseBox'
import { JourneyHeader } from '../../components/parcel/JourneyHeader'
import { PickupTicket } from '../../components/parcel/PickupTicket'
import { Progress } from '../../components/parcel/Progress'
import type { JourneySummary } from '../../presenters/describeJourney'
import type { SwipeHandlers } from '../../hooks/useParcelSwipe'
import { toNarrative } from '../../domain/narrative'
import { findPickupCodesToCollect, type NextAction } from '../../domain/nextAction'
import { toProgress } from '../../domain/progress'
import { toStageTimes } from '../../domain/stageTimes'
import type { TimeView } from '../../domain/time'
import { copyToClipboard } from '../../platform/clipboard'
import type { ReadyScreen, TrackedScreen } from '../../hooks/parcelScreen'
import { useTranslations } from '../../locales/useTranslations'

interface Props {
  screen: TrackedScreen
  summary: JourneySummary
  act: NextAction
  view: TimeView
  swipe: SwipeHandlers
}

/** The header card of a parcel that was found. */
export function ParcelHeader({ screen, summary, act, view, swipe }: Props) {
  const t = useTranslations()
  const { waybill } = screen
  const hint = act.kind === 'chase' ? t.action.chaseHint : undefined
  return (
    <JourneyHeader
      summary={summary}
      hint={hint}
      goods={waybill.goods}
      waybill={waybill}
      onCopyWaybill={copyToClipboard}
      swipe={swipe}
    >
      {screen.status === 'ready' && <HeaderFacts screen={screen} view={view} />}
    </JourneyHeader>
  )
}

/** What has a place of its own beside the story: how to collect it, why it is late, and how far it has come. */
function HeaderFacts({ screen, view }: { screen: ReadyScreen; view: TimeView }) {
  const { journey, headline } = screen
  const { collection, cause } = toNarrative(journey)
  return (
    <>
      <PickupTicket
        codes={findPickupCodesToCollect(headline)}
        collection={collection}
        onCopyCode={copyToClipboard}
      />
      {cause !== null && <CauseBox cause={cause} />}
      <Progress steps={toProgress(journey)} times={toStageTimes(journey, view.nowSeconds)} view={view} />
    </>
  )
}
