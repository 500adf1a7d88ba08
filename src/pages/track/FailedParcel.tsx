import { ActionBar, type BarAction } from '../../components/parcel/ActionBar'
import { actionAfter, FailureCard } from '../../components/ui/FailureCard'
import { NotTrackedCard } from '../../components/parcel/NotTrackedCard'
import { toShopChat } from '../../presenters/shopChat'
import type { Waybill } from '../../domain/order'
import { copyToClipboard } from '../../platform/clipboard'
import { openOrderList } from '../../platform/navigation'
import { callPhone } from '../../platform/calls'
import { useUntracked } from '../../hooks/useUntracked'
import type { FailureReason } from '../../locales/translations'
import { useTranslations } from '../../locales/useTranslations'

interface Props {
  orderId: string
  waybillId: string | undefined
  reason: FailureReason
  refreshing: boolean
  onRefresh: () => void
}

/** Nothing about the journey is known: why, and what to do instead. Without tracking, the parcel is at least named. */
export function FailedParcel({ orderId, waybillId, reason, refreshing, onRefresh }: Props) {
  const t = useTranslations()
  const untracked = useUntracked(reason === 'not-tracked', orderId, waybillId)
  const waybill = untracked?.waybill ?? null
  const act = waybill ? 'copyNumber' : actionAfter(reason)
  return (
    <>
      {untracked && waybill ? (
        <NotTrackedCard
          goods={untracked.goods}
          waybill={waybill}
          onCopy={copyToClipboard}
          onCall={callPhone}
        />
      ) : (
        <FailureCard reason={reason} text={untracked ? t.action.notSent : undefined} />
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

/** The shop's chat is opened by the button itself. */
function doAct(act: BarAction, waybill: Waybill | null): void {
  if (act === 'orders') openOrderList()
  if (act === 'copyNumber' && waybill) copyToClipboard(waybill.waybillId)
}
