import { useTranslations } from '../../locales/useTranslations'
import type { Translations } from '../../locales/translations'
import { PromptCard } from '../ui/PromptCard'

interface Props {
  status: 'open' | keyof Translations['receipts']['statusText']
  /** How many parcels the order has. */
  parcels: number
  onConfirm: () => void
}

/** Offers to confirm the receipt of the order in WeChat, and says what became of it. */
export function ReceiptPrompt({ status, parcels, onConfirm }: Props) {
  const { button, open, statusText } = useTranslations().receipts
  return (
    <PromptCard
      text={status === 'open' ? open(parcels) : statusText[status]}
      button={status === 'confirmed' ? null : button}
      disabled={status === 'asking'}
      onTap={onConfirm}
    />
  )
}
