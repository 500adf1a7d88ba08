import { ActionBar } from '../../components/parcel/ActionBar'
import type { NextAction } from '../../domain/nextAction'
import type { TimeView } from '../../domain/time'
import type { TrackedScreen } from '../../hooks/useParcelScreen'
import { useShopMessage } from '../../hooks/useShopMessage'
import { useTranslations } from '../../locales/useTranslations'
import { offerCall } from '../../platform/calls'
import { copyText } from '../../platform/clipboard'
import { composeShopMessage } from '../../presenters/composeShopMessage'
import { toShopChat } from '../../presenters/shopChat'

interface Props {
  screen: TrackedScreen
  /** The headline of the page. */
  title: string
  /** True if the customer has marked it as collected. */
  collected: boolean
  view: TimeView
  refreshing: boolean
  onRefresh: () => void
}

/** The action bar of a parcel that was found, and what its main button does. */
export function ParcelBar({ screen, title, collected, view, refreshing, onRefresh }: Props) {
  const { waybill } = screen
  const t = useTranslations()
  const shopMessage = useShopMessage()
  const parcel = screen.status === 'ready' ? screen.parcel : null
  const nextAction: NextAction = parcel && !collected ? parcel.nextAction : { kind: 'refresh' }
  const runAction = (): void => {
    if (!parcel) return
    const { journey } = parcel
    switch (nextAction.kind) {
      case 'call':
      case 'callBranch':
        void offerCall(nextAction.phone, t.contact)
        return
      case 'copyCode':
        void copyText(nextAction.codes.join(' '))
        return
      case 'chase':
      case 'claim':
      case 'askShop':
      case 'notReceived':
        shopMessage.copy(composeShopMessage(nextAction.kind, { waybill, journey, title }, view, t))
        return
      case 'refresh':
        onRefresh()
    }
  }
  return (
    <ActionBar
      action={nextAction.kind}
      chat={toShopChat(waybill.orderId, waybill, title)}
      result={shopMessage.copied ? t.action.shopMessageCopied : ''}
      refreshing={refreshing}
      offline={screen.refreshFailed === 'offline'}
      onRefresh={onRefresh}
      onAction={runAction}
    />
  )
}
