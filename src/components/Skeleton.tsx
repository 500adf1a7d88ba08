import { View } from '@tarojs/components'
import './Skeleton.scss'

interface Props {
  /** What is being fetched, for those who cannot see it. */
  label: string
}

const LINES = ['first', 'second', 'third', 'fourth']

/** The page's own shape, while its first answer is on the way. */
export function Skeleton({ label }: Props) {
  return (
    <View aria-role='status' aria-label={label}>
      <View className='card skeleton-header'>
        <View className='bone bone-title' />
        <View className='bone bone-text' />
      </View>
      <View className='card skeleton-list'>
        {LINES.map((line) => (
          <View key={line} className='skeleton-line'>
            <View className='bone bone-mark' />
            <View className='bone bone-text' />
          </View>
        ))}
      </View>
    </View>
  )
}
