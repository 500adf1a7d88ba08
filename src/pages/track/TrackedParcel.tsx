import { View } from '@tarojs/components'
import { NextSteps } from '../../components/parcel/NextSteps'
import { WaybillTabs } from '../../components/parcel/WaybillTabs'
import { TimeZoneChoice } from '../../components/timeline/TimeZoneChoice'
import { Notice } from '../../components/ui/Notice'
import type { Waybill } from '../../domain/order'
import { formatClockAndDay, type TimeView } from '../../domain/time'
import { useCollected } from '../../hooks/useCollected'
import type { LiveMode } from '../../hooks/useLiveUpdates'
import type { TrackedScreen } from '../../hooks/useParcelScreen'
import { useParcelSwipe } from '../../hooks/useParcelSwipe'
import { useTimeView } from '../../hooks/useTimeView'
import { useWaybillTabs } from '../../hooks/useWaybillTabs'
import type { Translations } from '../../locales/translations'
import { useTranslations } from '../../locales/useTranslations'
import { describeCollected, describeJourney, type JourneySummary } from '../../presenters/describeJourney'
import { ParcelBar } from './ParcelBar'
import { ParcelHeader } from './ParcelHeader'
import { ParcelUpdates } from './ParcelUpdates'
import { TrackedTimeline } from './TrackedTimeline'

interface Props {
  screen: TrackedScreen
  live: LiveMode
  newEvents: number | null
  nowSeconds: number
  onChooseWaybill: (waybill: Waybill) => void
  refreshing: boolean
  onRefresh: () => void
}

/** A parcel that was found: where it is, how current that is, and its journey or the next steps. */
export function TrackedParcel(props: Props) {
  const { screen, live, newEvents, nowSeconds, onChooseWaybill, refreshing, onRefresh } = props
  const t = useTranslations()
  const { view, minutesBehind, deviceTime, chooseDeviceTime } = useTimeView(nowSeconds)
  const { waybill } = screen
  const parcel = screen.status === 'ready' ? screen.parcel : null
  const tabs = useWaybillTabs(waybill, parcel && parcel.headline)
  const swipe = useParcelSwipe(waybill, onChooseWaybill)
  const collected = useCollected(waybill, parcel)
  const summary = collected.collected ? describeCollected(t) : summarize(screen, view, t)
  return (
    <>
      {/* The notice comes and goes, so it has a wrapper: Taro would send all siblings again. */}
      <View>
        <OutdatedNotice screen={screen} view={view} />
      </View>
      <WaybillTabs tabs={tabs} selected={waybill} onSelect={onChooseWaybill} />
      <ParcelHeader screen={screen} summary={summary} collected={collected} view={view} swipe={swipe} />
      <ParcelUpdates screen={screen} live={live} newEvents={newEvents} view={view} />
      {parcel ? (
        <TrackedTimeline waybill={waybill} parcel={parcel} view={view} swipe={swipe}>
          <TimeZoneChoice minutesBehind={minutesBehind} deviceTime={deviceTime} onChoose={chooseDeviceTime} />
        </TrackedTimeline>
      ) : (
        <NextSteps />
      )}
      <ParcelBar
        screen={screen}
        title={summary.title}
        collected={collected.collected}
        view={view}
        refreshing={refreshing}
        onRefresh={onRefresh}
      />
    </>
  )
}

function summarize(screen: TrackedScreen, view: TimeView, t: Translations): JourneySummary {
  if (screen.status === 'ready') return describeJourney(screen.parcel, view, t)
  return { stage: 'collect', icon: 'collect', title: t.waiting.title, text: t.waiting.text }
}

/** Says why the parcel on screen could not be updated; nothing if it is current. */
function OutdatedNotice({ screen, view }: { screen: TrackedScreen; view: TimeView }) {
  const t = useTranslations()
  const { waybill, refreshFailed } = screen
  if (refreshFailed === null && !waybill.stale) return null
  const title = refreshFailed === null ? t.track.staleTitle : t.failed[refreshFailed].title
  const checked = formatClockAndDay(waybill.checkedAtSeconds, view)
  return <Notice title={title} text={t.track.showingSaved(checked)} />
}
