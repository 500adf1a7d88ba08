import { Button, View } from '@tarojs/components'
import { useWords } from '../../locales/useWords'
import type { Words } from '../../locales/words'
import './NotificationPrompt.scss'

interface Props {
  state: keyof Words['notices']['said']
  onAsk: () => void
}

/** Offers to be told by WeChat, and says what has come of it. */
export function NoticeWish({ state, onAsk }: Props) {
  const { ask, said } = useWords().notices
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
