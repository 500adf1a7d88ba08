import { View } from '@tarojs/components'
import { NextSteps } from '../../components/parcel/NextSteps'
import { WaybillTabs } from '../../components/parcel/WaybillTabs'
import { TimeZoneChoice } from '../../components/timeline/TimeZoneChoice'
import type { Waybill, WaybillLink } from '../../domain/order'
import type { TimeView } from '../../domain/time'
import { useCollected } from '../../hooks/useCollected'
import type { LiveMode } from '../../hooks/useLiveUpdates'
import type { TrackedScreen } from '../../hooks/useParcelScreen'
import { useParcelSwipe } from '../../hooks/useParcelSwipe'
import { useTimeView } from '../../hooks/useTimeView'
import { useWaybillTabs } from '../../hooks/useWaybillTabs'
import type { Translations } from '../../locales/translations'
import { useTranslations } from '../../locales/useTranslations'
import {
  describeCollected,
  describeJourney,
  describeWaiting,
  type JourneySummary,
} from '../../presenters/describeJourney'
import { OutdatedNotice } from './OutdatedNotice'
import { ParcelBar } from './ParcelBar'
import { ParcelHeader } from './ParcelHeader'
import { ParcelUpdates } from './ParcelUpdates'
import { RouteCard } from './RouteCard'
import { ShareEntry } from './ShareEntry'
import { TrackedTimeline } from './TrackedTimeline'

interface Props {
  link: WaybillLink
  screen: TrackedScreen
  live: LiveMode
  newEvents: number | null
  nowSeconds: number
  onChooseWaybill: (waybill: Waybill) => void
  refreshing: boolean
  onRefresh: () => void
}

const NOTHING = { parcel: null, route: null }

/** A parcel that was found: where it is, how current that is, and its journey or the next steps. */
export function TrackedParcel(props: Props) {
  const { link, screen, live, newEvents, nowSeconds, onChooseWaybill, refreshing, onRefresh } = props
  const t = useTranslations()
  const { view, clock, minutesBehind, deviceTime, chooseDeviceTime } = useTimeView(nowSeconds)
  const { waybill } = screen
  const { parcel, route } = screen.status === 'ready' ? screen : NOTHING
  const tabs = useWaybillTabs(waybill, parcel && parcel.headline)
  const swipe = useParcelSwipe(waybill, onChooseWaybill)
  const collected = useCollected(waybill, parcel)
  const summary = collected.collected ? describeCollected(t) : summarize(screen, view, t)
  const shareEntry = <ShareEntry waybill={waybill} nodes={parcel?.journey.nodes.length ?? 0} />
  return (
    <>
      {/* The notice comes and goes, so it has a wrapper: Taro would send all siblings again. */}
      <View>
        <OutdatedNotice refreshFailed={screen.refreshFailed} waybill={waybill} view={view} />
      </View>
      <WaybillTabs tabs={tabs} selected={waybill} onSelect={onChooseWaybill} />
      <ParcelHeader {...{ screen, summary, collected, view, clock, swipe }} />
      <RouteCard route={route} stage={summary.stage} link={link} />
      <TimeZoneChoice {...{ minutesBehind, deviceTime }} onChoose={chooseDeviceTime} />
      <ParcelUpdates {...{ screen, live, newEvents, view, clock }} />
      {parcel ? (
        <TrackedTimeline {...{ waybill, parcel, view, clock, swipe }} foot={shareEntry} />
      ) : (
        <NextSteps>{shareEntry}</NextSteps>
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
  return describeWaiting(t)
}
