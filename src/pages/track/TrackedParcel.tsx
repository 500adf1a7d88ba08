import { Freshness } from '../../components/Freshness'
import { JourneyHeader } from '../../components/JourneyHeader'
import { NextSteps } from '../../components/NextSteps'
import { Notice } from '../../components/Notice'
import { Timeline } from '../../components/Timeline'
import { WaybillTabs } from '../../components/WaybillTabs'
import type { PathNode } from '../../domain/journey'
import type { Stage } from '../../domain/actionType'
import { writeClockAndDay } from '../../domain/time'
import { copyToClipboard } from '../../hooks/clipboard'
import type { JourneyScreen } from '../../hooks/useJourney'
import { useNow } from '../../hooks/useNow'
import { nodeWord, words } from '../../locales'

type TrackedScreen = Extract<JourneyScreen, { state: 'ready' | 'empty' }>

interface Props {
  screen: TrackedScreen
  onChooseWaybill: (waybillId: string) => void
}

/** A parcel that was found: where it is, how fresh that is, and its journey, if it has one yet. */
export function TrackedParcel({ screen, onChooseWaybill }: Props) {
  const nowSeconds = useNow()
  const { waybill } = screen
  const headline = screen.state === 'ready' ? screen.headline : null
  const newest = screen.state === 'ready' ? screen.journey.nodes[0] : undefined
  return (
    <>
      <KeptNotice screen={screen} nowSeconds={nowSeconds} />
      <WaybillTabs waybills={waybill.siblings} selected={waybill.waybillId} onSelect={onChooseWaybill} />
      <JourneyHeader
        {...headlineOf(headline)}
        goods={waybill.goods}
        waybill={waybill}
        onCopyWaybill={copyToClipboard}
      />
      <Freshness
        checkedAtSeconds={waybill.checkedAtSeconds}
        newsAtSeconds={newest?.atSeconds ?? null}
        nowSeconds={nowSeconds}
      />
      {screen.state === 'ready' ? (
        <Timeline nodes={screen.journey.nodes} nowSeconds={nowSeconds} setAside={waybill.setAside} />
      ) : (
        <NextSteps />
      )}
    </>
  )
}

/** Content that could not be brought up to date stays, and says so. */
function KeptNotice({ screen, nowSeconds }: { screen: TrackedScreen; nowSeconds: number }) {
  const { waybill, refreshFailed } = screen
  if (refreshFailed === null && !waybill.stale) return null
  const title = refreshFailed === null ? words.track.staleTitle : words.failed[refreshFailed].title
  const checked = writeClockAndDay(waybill.checkedAtSeconds, nowSeconds, words.time)
  return <Notice title={title} text={words.track.keptFrom(checked)} />
}

function headlineOf(node: PathNode | null): { stage: Stage; title: string; text: string } {
  if (node === null) return { stage: 'collect', title: words.waiting.title, text: words.waiting.text }
  if (node.milestone === null)
    return { stage: node.stage, title: nodeWord(node), text: words.headline.other.next }
  const { title, next } = words.headline[node.milestone]
  return { stage: node.stage, title, text: next }
}
