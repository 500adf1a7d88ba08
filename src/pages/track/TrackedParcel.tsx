import { View } from '@tarojs/components'
import { NextSteps } from '../../components/parcel/NextSteps'
import { Notice } from '../../components/ui/Notice'
import { describeJourney, type JourneySummary } from '../../presenters/describeJourney'
import { WaybillTabs } from '../../components/parcel/WaybillTabs'
import { TimeZoneChoice } from '../../components/timeline/TimeZoneChoice'
import { useParcelSwipe } from '../../hooks/useParcelSwipe'
import { toNextAction, type NextAction } from '../../domain/nextAction'
import { formatClockAndDay, type TimeView } from '../../domain/time'
import type { TrackedScreen } from '../../hooks/parcelScreen'
import type { LiveMode } from '../../hooks/useLiveUpdates'
import { useWaybillTabs } from '../../hooks/useWaybillTabs'
import { useTimeView } from '../../hooks/useTimeView'
import { useTranslations } from '../../locales/useTranslations'
import type { Translations } from '../../locales/translations'
import { ParcelBar } from './ParcelBar'
import { ParcelHeader } from './ParcelHeader'
import { ParcelUpdates } from './ParcelUpdates'
import { TrackedTimeline } from './TrackedTimeline'

interface Props {
  screen: TrackedScreen
  live: LiveMode
  /** How many new nodes the last refresh has brought; null before it. */
  newNodes: number | null
  onChooseWaybill: (waybillId: string) => void
  refreshing: boolean
  onRefresh: () => void
}

/** A parcel that was found: where it is, how fresh that is, and its journey, if it has one yet. */
export function TrackedParcel({ screen, live, newNodes, onChooseWaybill, ...asking }: Props) {
  const t = useTranslations()
  const { view, minutesBehind, deviceTime, chooseDeviceTime } = useTimeView()
  const { waybill } = screen
  const tabs = useWaybillTabs(waybill)
  const swipe = useParcelSwipe(waybill, onChooseWaybill)
  const summary = tell(screen, view, t)
  const act = actIn(screen, view)
  return (
    <>
      {/* What comes and goes has an element of its own: among the others it would send them all again. */}
      <View>
        <KeptNotice screen={screen} view={view} />
      </View>
      <WaybillTabs tabs={tabs} selected={waybill.waybillId} onSelect={onChooseWaybill} />
      <ParcelHeader screen={screen} summary={summary} act={act} view={view} swipe={swipe} />
      <ParcelUpdates screen={screen} live={live} newNodes={newNodes} view={view} />
      {screen.status === 'ready' ? (
        <TrackedTimeline
          key={`${waybill.deliveryId}-${waybill.waybillId}`}
          screen={screen}
          view={view}
          swipe={swipe}
        >
          <TimeZoneChoice minutesBehind={minutesBehind} deviceTime={deviceTime} onChoose={chooseDeviceTime} />
        </TrackedTimeline>
      ) : (
        <NextSteps />
      )}
      <ParcelBar act={act} screen={screen} title={summary.title} view={view} {...asking} />
    </>
  )
}

function tell(screen: TrackedScreen, view: TimeView, t: Translations): JourneySummary {
  if (screen.status === 'ready') return describeJourney(screen.journey, screen.headline, view, t)
  return { stage: 'collect', icon: 'collect', title: t.waiting.title, text: t.waiting.text }
}

function actIn(screen: TrackedScreen, view: TimeView): NextAction {
  if (screen.status === 'empty') return { kind: 'refresh' }
  return toNextAction(screen.journey, screen.headline, view.nowSeconds)
}

/** Content that could not be brought up to date stays, and says so. */
function KeptNotice({ screen, view }: { screen: TrackedScreen; view: TimeView }) {
  const t = useTranslations()
  const { waybill, refreshFailed } = screen
  if (refreshFailed === null && !waybill.stale) return null
  const title = refreshFailed === null ? t.track.staleTitle : t.failed[refreshFailed].title
  const checked = formatClockAndDay(waybill.checkedAtSeconds, view)
  return <Notice title={title} text={t.track.showingSaved(checked)} />
}
