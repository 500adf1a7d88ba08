import { View } from '@tarojs/components'
import { Freshness } from '../../components/parcel/Freshness'
import { NotificationPrompt } from '../../components/parcel/NotificationPrompt'
import { UpdateStatus } from '../../components/parcel/UpdateStatus'
import type { PathNode } from '../../domain/pathNode'
import type { TimeView } from '../../domain/time'
import { useArrivals } from '../../hooks/useArrivals'
import type { LiveMode } from '../../hooks/useLiveUpdates'
import { useNotificationPrompt } from '../../hooks/useNotificationPrompt'
import type { TrackedScreen } from '../../hooks/useParcelScreen'
import { useTranslations } from '../../locales/useTranslations'

const NO_NODES: readonly PathNode[] = []

interface Props {
  screen: TrackedScreen
  live: LiveMode
  newEvents: number | null
  view: TimeView
}

/** How current the page is, what is new since it was opened, and the offer of notifications. */
export function ParcelUpdates({ screen, live, newEvents, view }: Props) {
  const t = useTranslations()
  const { waybill, fromDevice, refreshFailed } = screen
  const journey = screen.status === 'ready' ? screen.parcel.journey : null
  const nodes = journey?.nodes ?? NO_NODES
  const arrivals = useArrivals(nodes)
  const { status, ask } = useNotificationPrompt(waybill)
  return (
    <>
      <Freshness
        confirmed={!fromDevice && !waybill.stale && refreshFailed === null}
        fromDevice={fromDevice}
        checkedAtSeconds={waybill.checkedAtSeconds}
        updatedAtSeconds={newestTime(nodes)}
        view={view}
        mode={t.track.liveMode[live]}
      >
        <UpdateStatus newEvents={newEvents} arrivals={arrivals} />
      </Freshness>
      <View>{!journey?.ended && status !== null && <NotificationPrompt status={status} onAsk={ask} />}</View>
    </>
  )
}

/** Unix seconds of the newest node that has a time; null if none has. */
export function newestTime(nodes: readonly PathNode[]): number | null {
  return nodes.find((node) => node.atSeconds !== null)?.atSeconds ?? null
}
