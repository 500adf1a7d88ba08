import { ActionBar } from '../../components/parcel/ActionBar'
import { toShopChat } from '../../presenters/shopChat'
import { writeFacts } from '../../presenters/composeShopMessage'
import type { NextAct } from '../../domain/nextAction'
import type { TimeView } from '../../domain/time'
import { copyToClipboard } from '../../platform/clipboard'
import type { TrackedScreen } from '../../hooks/journeyScreen'
import { offerPhone } from '../../platform/calls'
import { useWrittenFacts } from '../../hooks/useWrittenFacts'
import { useWords } from '../../locales/useWords'

interface Props {
  act: NextAct
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
  const words = useWords()
  const facts = useWrittenFacts(`${waybill.orderId} ${waybill.waybillId}`)
  const doAct = (): void => {
    switch (act.kind) {
      case 'call':
        void offerPhone(act.phone, words.contact)
        return
      case 'copyCode':
        copyToClipboard(act.codes.join(' '))
        return
      case 'chase':
      case 'notReceived':
        if (screen.state === 'ready') facts.copy(writeFacts(act.kind, { ...screen, title }, view, words))
        return
      case 'refresh':
        onRefresh()
    }
  }
  return (
    <ActionBar
      act={act.kind}
      chat={toShopChat(waybill.orderId, waybill, title)}
      said={facts.copied ? words.act.factsCopied : ''}
      refreshing={refreshing}
      onRefresh={onRefresh}
      onAct={doAct}
    />
  )
}
