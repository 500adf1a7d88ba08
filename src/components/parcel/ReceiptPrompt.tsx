import { Button, View } from '@tarojs/components'
import { useTranslations } from '../../locales/useTranslations'
import type { Translations } from '../../locales/translations'
import './ReceiptPrompt.scss'

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
    <View className='card receipt-prompt'>
      <View className='receipt-prompt-text' aria-role='log' aria-live='polite'>
        {status === 'open' ? open(parcels) : statusText[status]}
      </View>
      {status !== 'confirmed' && (
        <Button className='pill' disabled={status === 'asking'} onClick={onConfirm}>
          {button}
        </Button>
      )}
    </View>
  )
}
