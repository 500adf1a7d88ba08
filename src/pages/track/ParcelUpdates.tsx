import { View } from '@tarojs/components'
import { Freshness } from '../../components/parcel/Freshness'
import { UpdateStatus } from '../../components/parcel/UpdateStatus'
import { NotificationPrompt } from '../../components/parcel/NotificationPrompt'
import type { PathNode } from '../../domain/journey'
import type { TimeView } from '../../domain/time'
import type { TrackedScreen } from '../../hooks/parcelScreen'
import { useArrivals } from '../../hooks/useArrivals'
import type { LiveMode } from '../../hooks/useLiveUpdates'
import { useNotificationPrompt } from '../../hooks/useNotificationPrompt'

const NO_NODES: readonly PathNode[] = []

interface Props {
  screen: TrackedScreen
  live: LiveMode
  /** How many new nodes the last refresh has brought; null before it. */
  newNodes: number | null
  view: TimeView
}

/** How fresh all this is, what has come since the page was opened, and the wish to hear of more. */
export function ParcelUpdates({ screen, live, newNodes, view }: Props) {
  const { waybill, fromDevice, refreshFailed } = screen
  const nodes = screen.status === 'ready' ? screen.journey.nodes : NO_NODES
  const arrivals = useArrivals(`${waybill.deliveryId}-${waybill.waybillId}`, nodes)
  const ended = screen.status === 'ready' && screen.journey.ended
  const notices = useNotificationPrompt(waybill)
  return (
    <>
      <Freshness
        confirmed={!fromDevice && !waybill.stale && refreshFailed === null}
        fromDevice={fromDevice}
        checkedAtSeconds={waybill.checkedAtSeconds}
        newsAtSeconds={newestMoment(nodes)}
        view={view}
      />
      <UpdateStatus live={live} newNodes={newNodes} arrivals={arrivals} />
      <View>
        {!ended && notices.status !== null && (
          <NotificationPrompt state={notices.status} onAsk={notices.ask} />
        )}
      </View>
    </>
  )
}

/** When the carrier last had news that it dated. */
function newestMoment(nodes: readonly PathNode[]): number | null {
  return nodes.find((node) => node.atSeconds !== null)?.atSeconds ?? null
}
