import { ActionBar } from '../../components/parcel/ActionBar'
import { JourneyHeader } from '../../components/parcel/JourneyHeader'
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
  const notSent = order !== null && order.waybills.length === 0
  const action = waybill ? 'copyNumber' : notSent ? 'refresh' : actionAfterFailure(reason)
  const title = notSent ? t.orders.notShippedYet : t.failed[reason].title
  return (
    <>
      <Failure reason={reason} order={order} waybill={waybill} />
      <ActionBar
        action={action}
        chat={order && toShopChat(order.orderId, waybill, title)}
        refreshing={refreshing}
        offline={reason === 'offline'}
        onRefresh={reason === 'bad-request' ? undefined : onRefresh}
        onAction={() => {
          runAction(action, waybill)
        }}
      />
    </>
  )
}

function Failure({ reason, order, waybill }: Pick<Props, 'reason' | 'order'> & { waybill: Waybill | null }) {
  if (!order) return <FailureCard reason={reason} />
  if (waybill) return <NotTrackedCard goods={order.goods} waybill={waybill} onCall={callPhone} />
  return order.waybills.length === 0 ? <NotSent goods={order.goods} /> : <FailureCard reason={reason} />
}

/** An order of which the shop has sent nothing yet, in the words of the list. */
function NotSent({ goods }: { goods: UntrackedOrder['goods'] }) {
  const t = useTranslations()
  const summary = {
    stage: 'collect',
    icon: 'clock',
    title: t.orders.notShippedYet,
    text: t.action.notShippedYet,
  } as const
  return <JourneyHeader summary={summary} goods={goods} waybill={null} />
}

/** The button itself opens the shop's chat. */
function runAction(action: BarAction, waybill: Waybill | null): void {
  if (action === 'orders') replacePage(PAGE_PATHS.orders)
  if (action === 'copyNumber' && waybill) void copyText(waybill.waybillId)
}
