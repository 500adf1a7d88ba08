import { View } from '@tarojs/components'
import { Freshness } from '../../components/parcel/Freshness'
import { NotificationPrompt } from '../../components/parcel/NotificationPrompt'
import { ReceiptPrompt } from '../../components/parcel/ReceiptPrompt'
import { UpdateStatus } from '../../components/parcel/UpdateStatus'
import { isSigned } from '../../domain/ending'
import type { PathNode } from '../../domain/pathNode'
import type { TimeView } from '../../domain/time'
import { useArrivals } from '../../hooks/useArrivals'
import type { LiveMode } from '../../hooks/useLiveUpdates'
import { useNotificationPrompt } from '../../hooks/useNotificationPrompt'
import type { TrackedScreen } from '../../hooks/useParcelScreen'
import { useReceipt } from '../../hooks/useReceipt'
import { useTranslations } from '../../locales/useTranslations'

const NO_NODES: readonly PathNode[] = []

interface Props {
  screen: TrackedScreen
  live: LiveMode
  newEvents: number | null
  view: TimeView
  /** Whose clock the times are by; null if the phone's is China's. */
  clock: string | null
}

/** How current the page is, what is new since it was opened, the offer of notifications, and that of confirming receipt. */
export function ParcelUpdates({ screen, live, newEvents, view, clock }: Props) {
  const t = useTranslations()
  const { waybill, fromDevice, refreshFailed } = screen
  const parcel = screen.status === 'ready' ? screen.parcel : null
  const nodes = parcel?.journey.nodes ?? NO_NODES
  // No update is promised of a parcel that is not expected to have another one.
  const over = parcel !== null && (parcel.journey.ended || parcel.outOfDate)
  const arrivals = useArrivals(nodes)
  const { status, ask } = useNotificationPrompt(waybill)
  const receipt = useReceipt(waybill.orderId, parcel !== null && isSigned(parcel.headline.milestone))
  return (
    <>
      <Freshness
        confirmed={!fromDevice && !waybill.stale && refreshFailed === null}
        fromDevice={fromDevice}
        checkedAtSeconds={waybill.checkedAtSeconds}
        updatedAtSeconds={newestTime(nodes)}
        view={view}
        clock={clock}
        mode={t.track.liveMode[over ? 'off' : live]}
      >
        <UpdateStatus newEvents={newEvents} arrivals={arrivals} />
      </Freshness>
      <View>{!over && status !== null && <NotificationPrompt status={status} onAsk={ask} />}</View>
      <View>
        {receipt.status !== null && (
          <ReceiptPrompt
            status={receipt.status}
            parcels={waybill.siblings.length}
            onConfirm={receipt.confirm}
          />
        )}
      </View>
    </>
  )
}

/** Unix seconds of the newest node that has a time; null if none has. */
export function newestTime(nodes: readonly PathNode[]): number | null {
  return nodes.find((node) => node.atSeconds !== null)?.atSeconds ?? null
}
