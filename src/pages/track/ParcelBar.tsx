import { ActionBar } from '../../components/parcel/ActionBar'
import { toShopChat } from '../../presenters/shopChat'
import { composeShopMessage } from '../../presenters/composeShopMessage'
import type { NextAction } from '../../domain/nextAction'
import type { TimeView } from '../../domain/time'
import { copyToClipboard } from '../../platform/clipboard'
import type { TrackedScreen } from '../../hooks/parcelScreen'
import { offerPhone } from '../../platform/calls'
import { useShopMessage } from '../../hooks/useShopMessage'
import { useTranslations } from '../../locales/useTranslations'

interface Props {
  act: NextAction
  screen: TrackedScreen
  /** What the page says at its top. */
  title: string
  view: TimeView
  refreshing: boolean
  onRefresh: () => void
}

/** The bar below a parcel's journey, and what its main button does. */
export function ParcelBar({ act, screen, title, view, refreshing, onRefresh }: Props) {
  const { waybill } = screen
  const t = useTranslations()
  const facts = useShopMessage(`${waybill.orderId} ${waybill.waybillId}`)
  const doAct = (): void => {
    switch (act.kind) {
      case 'call':
        void offerPhone(act.phone, t.contact)
        return
      case 'copyCode':
        copyToClipboard(act.codes.join(' '))
        return
      case 'chase':
      case 'notReceived':
        if (screen.status === 'ready') facts.copy(composeShopMessage(act.kind, { ...screen, title }, view, t))
        return
      case 'refresh':
        onRefresh()
    }
  }
  return (
    <ActionBar
      act={act.kind}
      chat={toShopChat(waybill.orderId, waybill, title)}
      said={facts.copied ? t.action.factsCopied : ''}
      refreshing={refreshing}
      onRefresh={onRefresh}
      onAct={doAct}
    />
  )
}
