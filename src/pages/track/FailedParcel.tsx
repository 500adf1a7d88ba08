import { ActionBar, type BarAction } from '../../components/parcel/ActionBar'
import { actionAfter, FailureCard } from '../../components/ui/FailureCard'
import { NotTrackedCard } from '../../components/parcel/NotTrackedCard'
import { toShopChat } from '../../presenters/shopChat'
import type { UntrackedOrder, Waybill } from '../../domain/order'
import { copyToClipboard } from '../../platform/clipboard'
import { openOrderList } from '../../platform/navigation'
import { callPhone } from '../../platform/calls'
import type { FailureReason } from '../../locales/translations'
import { useTranslations } from '../../locales/useTranslations'

interface Props {
  orderId: string
  waybillId: string | undefined
  reason: FailureReason
  /** Comes with `not-tracked`. */
  order: UntrackedOrder | null
  refreshing: boolean
  onRefresh: () => void
}

/** Nothing about the journey is known: why, and what to do instead. Without tracking, the parcel is at least named. */
export function FailedParcel({ orderId, waybillId, reason, order, refreshing, onRefresh }: Props) {
  const t = useTranslations()
  const waybill = order && findWaybill(order, waybillId)
  const act = waybill ? 'copyNumber' : actionAfter(reason)
  return (
    <>
      {order && waybill ? (
        <NotTrackedCard goods={order.goods} waybill={waybill} onCopy={copyToClipboard} onCall={callPhone} />
      ) : (
        <FailureCard reason={reason} text={order ? t.action.notSent : undefined} />
      )}
      <ActionBar
        act={act}
        chat={waybill && toShopChat(orderId, waybill, t.failed[reason].title)}
        refreshing={refreshing}
        onRefresh={onRefresh}
        onAct={() => {
          doAct(act, waybill)
        }}
      />
    </>
  )
}

function findWaybill({ waybills }: UntrackedOrder, waybillId: string | undefined): Waybill | null {
  return (waybillId ? waybills.find((each) => each.waybillId === waybillId) : waybills[0]) ?? null
}

/** The shop's chat is opened by the button itself. */
function doAct(act: BarAction, waybill: Waybill | null): void {
  if (act === 'orders') openOrderList()
  if (act === 'copyNumber' && waybill) copyToClipboard(waybill.waybillId)
}
