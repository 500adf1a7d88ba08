import { Button, View } from '@tarojs/components'
import { useTranslations } from '../../locales/useTranslations'
import type { Translations } from '../../locales/translations'
import './NotificationPrompt.scss'

interface Props {
  status: keyof Translations['notifications']['said']
  onAsk: () => void
}

/** Offers notifications by WeChat, and shows how the request went. */
export function NotificationPrompt({ status, onAsk }: Props) {
  const { ask, said } = useTranslations().notifications
  return (
    <View className='card notification-prompt'>
      <View className='notification-prompt-text' aria-role='log' aria-live='polite'>
        {said[status]}
      </View>
      {status !== 'agreed' && (
        <Button className='pill' disabled={status === 'asking'} onClick={onAsk}>
          {ask}
        </Button>
      )}
    </View>
  )
}
