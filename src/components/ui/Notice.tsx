import { View } from '@tarojs/components'
import { Icon } from './Icon'
import './Notice.scss'

interface Props {
  title: string
  text: string
}

/** A notice above content that may be outdated. */
export function Notice({ title, text }: Props) {
  return (
    <View className='card notice' aria-role='status'>
      <Icon name='offline' />
      <View className='notice-words'>
        <View className='notice-title'>{title}</View>
        <View className='notice-text'>{text}</View>
      </View>
    </View>
  )
}
