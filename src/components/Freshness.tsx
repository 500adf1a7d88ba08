import { Text, View } from '@tarojs/components'
import { writeAgo, writeClockAndDay } from '../domain/time'
import { words } from '../locales'
import { Icon } from './Icon'
import './Freshness.scss'

interface Props {
  checkedAtSeconds: number
  /** The carrier's newest message; null where there is none yet. */
  newsAtSeconds: number | null
  nowSeconds: number
}

/** Two different times: when WeChat was last asked, and when the carrier last had news. */
export function Freshness({ checkedAtSeconds, newsAtSeconds, nowSeconds }: Props) {
  return (
    <View className='fresh'>
      <View className='fresh-clock'>
        <View className='fresh-dot' />
        <Moment label={words.track.lastChecked} atSeconds={checkedAtSeconds} nowSeconds={nowSeconds} />
      </View>
      <View className='fresh-clock'>
        <Icon name='clock' />
        <Moment label={words.track.lastNews} atSeconds={newsAtSeconds} nowSeconds={nowSeconds} />
      </View>
    </View>
  )
}

function Moment(props: { label: string; atSeconds: number | null; nowSeconds: number }) {
  const { label, atSeconds, nowSeconds } = props
  return (
    <View className='fresh-words'>
      <View className='fresh-label'>{label}</View>
      {atSeconds === null ? (
        <Text className='fresh-ago'>{words.track.noNewsYet}</Text>
      ) : (
        <>
          <Text className='fresh-ago'>{writeAgo(atSeconds, nowSeconds, words.time)}</Text>
          <Text className='fresh-at'>{writeClockAndDay(atSeconds, nowSeconds, words.time)}</Text>
        </>
      )}
    </View>
  )
}
