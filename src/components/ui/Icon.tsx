import { View } from '@tarojs/components'
import type { Stage } from '../../domain/actionType'

/** One for each class of styles/icons.scss. */
export type IconName =
  | Stage
  | 'bag'
  | 'bell'
  | 'broken'
  | 'chat'
  | 'clock'
  | 'close'
  | 'copy'
  | 'crowd'
  | 'hourglass'
  | 'locked'
  | 'locker'
  | 'lookup'
  | 'missed'
  | 'no-match'
  | 'offline'
  | 'phone'
  | 'pin'
  | 'refresh'
  | 'search'
  | 'unlinked'
  | 'unread'

interface Props {
  name: IconName
}

/** A decoration in the colour of the text around it; what it means stands beside it in words. */
export function Icon({ name }: Props) {
  return <View className={`icon icon-${name}`} aria-hidden='true' />
}
