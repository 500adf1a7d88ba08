import { View } from '@tarojs/components'
import './Freshness.scss'
import './JourneyHeader.scss'
import './NewsLine.scss'
import './ParcelRow.scss'
import './Progress.scss'
import './Skeleton.scss'
import './Timeline.scss'
import './TimelineNode.scss'

interface Props {
  /** What is being fetched, for those who cannot see it. */
  label: string
}

const FOUR = ['first', 'second', 'third', 'fourth']

/** The track page's own shape while its first answer is on the way: its boxes and lines, with bones for words. */
export function Skeleton({ label }: Props) {
  return (
    <View aria-role='status' aria-label={label}>
      <View className='card'>
        <View className='header-hero'>
          <View className='header-head'>
            <View className='bone chip header-chip' />
            <Line className='header-title bone-title' />
          </View>
          <View className='header-text'>
            <Line />
            <Line className='bone-large' />
            <Line className='bone-half' />
          </View>
          <Steps />
        </View>
        <Parcel />
      </View>
      <View className='fresh'>
        <Clock />
        <Clock />
      </View>
      <Line className='news bone-half' />
      <Nodes />
    </View>
  )
}

/** As high as a line of the text whose class it has. */
function Line({ className = '' }: { className?: string }) {
  return (
    <View className={className}>
      <View className='bone bone-text' />
    </View>
  )
}

function Steps() {
  return (
    <>
      <View className='steps'>
        {FOUR.map((step) => (
          <View key={step} className='step'>
            <View className='step-mark'>
              <View className='bone bone-mark' />
            </View>
            <Line className='step-name bone-half' />
            <Line className='step-when bone-half' />
          </View>
        ))}
      </View>
      <Line className='steps-sum bone-half' />
    </>
  )
}

function Parcel() {
  return (
    <View className='parcel'>
      <View className='bone parcel-picture' />
      <View className='parcel-words'>
        <Line className='parcel-goods' />
        <Line className='parcel-goods bone-half bone-large' />
        <Line className='parcel-waybill bone-half' />
      </View>
      <View className='parcel-copy' />
    </View>
  )
}

function Clock() {
  return (
    <View className='fresh-clock'>
      <View className='fresh-words'>
        <Line className='bone-half' />
        <Line className='bone-half' />
      </View>
    </View>
  )
}

function Nodes() {
  return (
    <View className='card timeline'>
      <Line className='timeline-head bone-half' />
      {FOUR.map((node) => (
        <View key={node} className='node skeleton-node'>
          <View className='bone bone-mark' />
          <View className='node-words'>
            <Line className='node-message' />
            <Line className='node-message bone-half' />
          </View>
        </View>
      ))}
    </View>
  )
}
