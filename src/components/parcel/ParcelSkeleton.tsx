import { View } from '@tarojs/components'
import './Freshness.scss'
import './JourneyHeader.scss'
import './UpdateStatus.scss'
import './ParcelRow.scss'
import './Progress.scss'
import './ParcelSkeleton.scss'
import '../timeline/Timeline.scss'
import '../timeline/TimelineNode.scss'

interface Props {
  /** What is being fetched, for those who cannot see it. */
  label: string
}

const FOUR = ['first', 'second', 'third', 'fourth']

/** The track page's own shape while its first answer is on the way: its boxes, with bones for words. */
export function ParcelSkeleton({ label }: Props) {
  return (
    <View aria-role='status' aria-label={label}>
      <View aria-hidden='true'>
        <View className='card'>
          <View className='header-hero'>
            <View className='header-head'>
              <View className='bone chip header-chip' />
              <View className='header-title bone-title' />
            </View>
            <View className='header-text bone-story' />
            <Steps />
          </View>
          <Parcel />
        </View>
        <View className='fresh'>
          <View className='fresh-clock bone-clock' />
          <View className='fresh-clock bone-clock' />
        </View>
        <View className='news bone-news' />
        <Nodes />
      </View>
    </View>
  )
}

function Steps() {
  return (
    <>
      <View className='steps'>
        {FOUR.map((step) => (
          <View key={step} className='step bone-step' />
        ))}
      </View>
      <View className='steps-sum bone-sum' />
    </>
  )
}

function Parcel() {
  return (
    <View className='parcel'>
      <View className='bone parcel-picture' />
      <View className='parcel-words'>
        <View className='parcel-goods bone-goods' />
        <View className='parcel-waybill bone-waybill' />
      </View>
      <View className='icon-button' />
    </View>
  )
}

function Nodes() {
  return (
    <View className='card timeline'>
      <View className='timeline-head bone-title' />
      {FOUR.map((node) => (
        <View key={node} className='bone-node'>
          <View className='node-words bone-text' />
        </View>
      ))}
    </View>
  )
}
