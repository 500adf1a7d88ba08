import { Button, Text, View } from '@tarojs/components'
import { useWords } from '../locales/useWords'
import { Icon } from './Icon'
import './ActionBar.scss'

interface Props {
  refreshing: boolean
  onRefresh: () => void
}

/** What a thumb can always reach: the shop, and asking again. */
export function ActionBar({ refreshing, onRefresh }: Props) {
  const words = useWords()
  return (
    <View className='bar'>
      <Button className='bar-tool' openType='contact'>
        <Icon name='chat' />
        <Text>{words.track.contactShop}</Text>
      </Button>
      <Button className='bar-main' disabled={refreshing} onClick={onRefresh}>
        <Icon name='refresh' />
        <Text>{refreshing ? words.track.refreshing : words.track.refresh}</Text>
      </Button>
    </View>
  )
}
