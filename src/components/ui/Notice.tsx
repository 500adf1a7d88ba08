import { View } from '@tarojs/components'
import type { IconName } from '../../presenters/icons'
import { Icon } from './Icon'
import './Notice.scss'

interface Props {
  icon?: IconName
  title: string
  text: string
}

/** A notice above content that may be outdated, or that is shared. */
export function Notice({ icon = 'offline', title, text }: Props) {
  return (
    <View className='card notice' aria-role='status'>
      <Icon name={icon} />
      <View className='notice-words'>
        <View className='notice-title'>{title}</View>
        <View className='notice-text'>{text}</View>
      </View>
    </View>
  )
}
