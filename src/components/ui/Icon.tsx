import { View } from '@tarojs/components'
import type { IconName } from '../../presenters/icons'

interface Props {
  name: IconName
}

/** A decorative icon in the colour of the surrounding text, which says what it means. */
export function Icon({ name }: Props) {
  return <View className={`icon icon-${name}`} aria-hidden='true' />
}
