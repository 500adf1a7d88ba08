import { View } from '@tarojs/components'
import { NextSteps } from '../../components/parcel/NextSteps'
import { Notice } from '../../components/ui/Notice'
import { tellJourney, type Telling } from '../../presenters/describeJourney'
import { WaybillTabs } from '../../components/parcel/WaybillTabs'
import { ZoneChoice } from '../../components/timeline/TimeZoneChoice'
import { useParcelSwipe } from '../../hooks/useParcelSwipe'
import { toNextAct, type NextAct } from '../../domain/nextAction'
import { writeClockAndDay, type TimeView } from '../../domain/time'
import type { TrackedScreen } from '../../hooks/journeyScreen'
import type { LiveMode } from '../../hooks/useLiveTrack'
import { useParcelTabs } from '../../hooks/useParcelTabs'
import { useTimeView } from '../../hooks/useTimeView'
import { useWords } from '../../locales/useWords'
import type { Words } from '../../locales/words'
import { ParcelBar } from './ParcelBar'
import { ParcelHeader } from './ParcelHeader'
import { ParcelNews } from './ParcelNews'
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
  const words = useWords()
  const { view, minutesBehind, deviceTime, chooseDeviceTime } = useTimeView()
  const { waybill } = screen
  const tabs = useParcelTabs(waybill)
  const swipe = useParcelSwipe(waybill, onChooseWaybill)
  const telling = tell(screen, view, words)
  const act = actIn(screen, view)
  return (
    <>
      {/* What comes and goes has an element of its own: among the others it would send them all again. */}
      <View>
        <KeptNotice screen={screen} view={view} />
      </View>
      <WaybillTabs tabs={tabs} selected={waybill.waybillId} onSelect={onChooseWaybill} />
      <ParcelHeader screen={screen} telling={telling} act={act} view={view} swipe={swipe} />
      <ParcelNews screen={screen} live={live} newNodes={newNodes} view={view} />
      {screen.state === 'ready' ? (
        <TrackedTimeline
          key={`${waybill.deliveryId}-${waybill.waybillId}`}
          screen={screen}
          view={view}
          swipe={swipe}
        >
          <ZoneChoice minutesBehind={minutesBehind} deviceTime={deviceTime} onChoose={chooseDeviceTime} />
        </TrackedTimeline>
      ) : (
        <NextSteps />
      )}
      <ParcelBar act={act} screen={screen} title={telling.title} view={view} {...asking} />
    </>
  )
}

function tell(screen: TrackedScreen, view: TimeView, words: Words): Telling {
  if (screen.state === 'ready') return tellJourney(screen.journey, screen.headline, view, words)
  return { stage: 'collect', icon: 'collect', title: words.waiting.title, text: words.waiting.text }
}

function actIn(screen: TrackedScreen, view: TimeView): NextAct {
  if (screen.state === 'empty') return { kind: 'refresh' }
  return toNextAct(screen.journey, screen.headline, view.nowSeconds)
}

/** Content that could not be brought up to date stays, and says so. */
function KeptNotice({ screen, view }: { screen: TrackedScreen; view: TimeView }) {
  const words = useWords()
  const { waybill, refreshFailed } = screen
  if (refreshFailed === null && !waybill.stale) return null
  const title = refreshFailed === null ? words.track.staleTitle : words.failed[refreshFailed].title
  const checked = writeClockAndDay(waybill.checkedAtSeconds, view)
  return <Notice title={title} text={words.track.keptFrom(checked)} />
}
