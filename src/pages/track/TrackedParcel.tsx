import { Freshness } from '../../components/Freshness'
import { JourneyHeader } from '../../components/JourneyHeader'
import { NewsLine } from '../../components/NewsLine'
import { NoticeWish } from '../../components/NoticeWish'
import { NextSteps } from '../../components/NextSteps'
import { Notice } from '../../components/Notice'
import { Progress } from '../../components/Progress'
import { tellJourney } from '../../components/tellJourney'
import { Timeline } from '../../components/Timeline'
import { WaybillTabs } from '../../components/WaybillTabs'
import { ZoneChoice } from '../../components/ZoneChoice'
import type { PathNode } from '../../domain/journey'
import { toProgress } from '../../domain/progress'
import { toStageTimes } from '../../domain/stageTimes'
import { writeClockAndDay, type TimeView } from '../../domain/time'
import { copyToClipboard } from '../../hooks/clipboard'
import type { JourneyScreen } from '../../hooks/journeyScreen'
import { useArrivals } from '../../hooks/useArrivals'
import type { LiveMode } from '../../hooks/useLiveTrack'
import { useNotices } from '../../hooks/useNotices'
import { useTimeView } from '../../hooks/useTimeView'
import { useWords } from '../../locales/useWords'

type ReadyScreen = Extract<JourneyScreen, { state: 'ready' }>
type TrackedScreen = ReadyScreen | Extract<JourneyScreen, { state: 'empty' }>

const NO_NODES: readonly PathNode[] = []

interface Props {
  screen: TrackedScreen
  live: LiveMode
  /** How many new nodes the last refresh has brought; null before it. */
  newNodes: number | null
  onChooseWaybill: (waybillId: string) => void
}

/** A parcel that was found: where it is, how fresh that is, and its journey, if it has one yet. */
export function TrackedParcel({ screen, live, newNodes, onChooseWaybill }: Props) {
  const { view, minutesBehind, deviceTime, chooseDeviceTime } = useTimeView()
  const { waybill, fromDevice, refreshFailed } = screen
  const nodes = screen.state === 'ready' ? screen.journey.nodes : NO_NODES
  const ended = screen.state === 'ready' && screen.journey.ended
  const notices = useNotices(waybill)
  const arrivals = useArrivals(`${waybill.deliveryId}-${waybill.waybillId}`, nodes)
  return (
    <>
      <KeptNotice screen={screen} view={view} />
      <WaybillTabs waybills={waybill.siblings} selected={waybill.waybillId} onSelect={onChooseWaybill} />
      <Header screen={screen} view={view} />
      <Freshness
        confirmed={!fromDevice && !waybill.stale && refreshFailed === null}
        fromDevice={fromDevice}
        checkedAtSeconds={waybill.checkedAtSeconds}
        newsAtSeconds={screen.state === 'ready' ? newestMoment(screen) : null}
        view={view}
      />
      <NewsLine live={live} newNodes={newNodes} arrivals={arrivals} />
      {!ended && notices.state !== null && <NoticeWish state={notices.state} onAsk={notices.ask} />}
      {screen.state === 'ready' ? (
        <Timeline nodes={nodes} arrivals={arrivals} view={view} setAside={waybill.report.setAside}>
          <ZoneChoice minutesBehind={minutesBehind} deviceTime={deviceTime} onChoose={chooseDeviceTime} />
        </Timeline>
      ) : (
        <NextSteps />
      )}
    </>
  )
}

function Header({ screen, view }: { screen: TrackedScreen; view: TimeView }) {
  const words = useWords()
  const { waybill } = screen
  const parcel = { goods: waybill.goods, waybill, onCopyWaybill: copyToClipboard }
  if (screen.state === 'empty') {
    return <JourneyHeader stage='collect' title={words.waiting.title} text={words.waiting.text} {...parcel} />
  }
  const { journey, headline } = screen
  return (
    <JourneyHeader {...tellJourney(journey, headline, view, words)} {...parcel}>
      <Progress steps={toProgress(journey)} times={toStageTimes(journey, view.nowSeconds)} view={view} />
    </JourneyHeader>
  )
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

/** When the carrier last had news that it dated. */
function newestMoment({ journey }: ReadyScreen): number | null {
  return journey.nodes.find((node) => node.atSeconds !== null)?.atSeconds ?? null
}
