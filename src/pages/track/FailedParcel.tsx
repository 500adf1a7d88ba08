import { ActionBar } from '../../components/parcel/ActionBar'
import { NotTrackedCard } from '../../components/parcel/NotTrackedCard'
import { FailureCard } from '../../components/ui/FailureCard'
import type { FailureReason } from '../../domain/failureReason'
import { findWaybill, type UntrackedOrder, type Waybill, type WaybillLink } from '../../domain/order'
import { PAGE_PATHS } from '../../domain/pagePaths'
import { useTranslations } from '../../locales/useTranslations'
import { callPhone } from '../../platform/calls'
import { copyText } from '../../platform/clipboard'
import { replacePage } from '../../platform/navigation'
import { actionAfterFailure, type BarAction } from '../../presenters/barAction'
import { toShopChat } from '../../presenters/shopChat'

interface Props {
  link: WaybillLink
  reason: FailureReason
  /** The order of an untracked parcel. */
  order: UntrackedOrder | null
  refreshing: boolean
  onRefresh: () => void
}

/** A parcel of which nothing could be read: why, and what the customer can do. An untracked parcel is at least named. */
export function FailedParcel({ link, reason, order, refreshing, onRefresh }: Props) {
  const t = useTranslations()
  const waybill = (order && findWaybill(order.waybills, link)) ?? null
  const action = waybill ? 'copyNumber' : actionAfterFailure(reason)
  return (
    <>
      {order && waybill ? (
        <NotTrackedCard goods={order.goods} waybill={waybill} onCopy={copyText} onCall={callPhone} />
      ) : (
        <FailureCard reason={reason} text={order ? t.action.notShippedYet : undefined} />
      )}
      <ActionBar
        action={action}
        chat={waybill && toShopChat(link.orderId, waybill, t.failed[reason].title)}
        refreshing={refreshing}
        onRefresh={onRefresh}
        onAction={() => {
          runAction(action, waybill)
        }}
      />
    </>
  )
}

/** The button itself opens the shop's chat. */
function runAction(action: BarAction, waybill: Waybill | null): void {
  if (action === 'orders') replacePage(PAGE_PATHS.orders)
  if (action === 'copyNumber' && waybill) void copyText(waybill.waybillId)
}
