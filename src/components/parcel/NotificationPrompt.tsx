import { Button, View } from '@tarojs/components'
import { useTranslations } from '../../locales/useTranslations'
import type { Translations } from '../../locales/translations'
import './NotificationPrompt.scss'

interface Props {
  state: keyof Translations['notifications']['said']
  onAsk: () => void
}

/** Offers to be told by WeChat, and says what has come of it. */
export function NotificationPrompt({ state, onAsk }: Props) {
  const { ask, said } = useTranslations().notifications
  return (
    <View className='card wish'>
      <View className='wish-said' aria-role='log' aria-live='polite'>
        {said[state]}
      </View>
      {state !== 'agreed' && (
        <Button className='pill' disabled={state === 'asking'} onClick={onAsk}>
          {ask}
        </Button>
      )}
    </View>
  )
}
