import { View } from '@tarojs/components'
import type { Stage } from '../domain/actionType'

interface Props {
  name: Stage | 'copy' | 'clock' | 'refresh' | 'chat' | 'offline' | 'lookup'
}

/** A decoration in the colour of the text around it; what it means stands beside it in words. */
export function Icon({ name }: Props) {
  return <View className={`icon icon-${name}`} aria-hidden='true' />
}
