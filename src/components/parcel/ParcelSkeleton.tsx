import { View } from '@tarojs/components'
import { minutesBehindChina } from '../../domain/timeZone'
import './Freshness.scss'
import './JourneyHeader.scss'
import './ParcelRow.scss'
import './Progress.scss'
import './ParcelSkeleton.scss'
import '../route/RouteStrip.scss'
import '../timeline/TimeZoneChoice.scss'
import '../timeline/Timeline.scss'
import '../timeline/TimelineNode.scss'

interface Props {
  /** What is loading, for screen readers. */
  label: string
  /** Unix seconds; tells whether the phone's clock differs from China's. */
  nowSeconds: number
}

const FOUR = ['first', 'second', 'third', 'fourth']

/** The outline of the track page while it loads, with the choice of the clock on a phone outside China's time zone. */
export function ParcelSkeleton({ label, nowSeconds }: Props) {
  const abroad = minutesBehindChina(nowSeconds) !== 0
  return (
    <View aria-role='status' aria-label={label}>
      <View aria-hidden='true'>
        <View className='card'>
          <View className='journey-header-hero'>
            <View className='journey-header-head'>
              <View className='bone chip journey-header-chip' />
              <View className='journey-header-title parcel-skeleton-title' />
            </View>
            <View className='journey-header-text parcel-skeleton-story' />
            {abroad && <View className='journey-header-clock parcel-skeleton-update' />}
            <Steps />
          </View>
          <Parcel />
        </View>
        <View className='card route-strip'>
          <View className='route-strip-city parcel-skeleton-route' />
          <View className='route-strip-foot parcel-skeleton-clock' />
        </View>
        {abroad && <ClockChoice />}
        <View className='freshness'>
          <View className='freshness-clock parcel-skeleton-clock' />
          <View className='freshness-clock parcel-skeleton-clock' />
        </View>
        <Nodes />
      </View>
    </View>
  )
}

function ClockChoice() {
  return (
    <View className='card time-zone-choice'>
      <View className='time-zone'>
        <View className='time-zone-option' />
      </View>
      <View className='time-zone-note parcel-skeleton-story' />
    </View>
  )
}

function Steps() {
  return (
    <>
      <View className='progress'>
        {FOUR.map((step) => (
          <View key={step} className='progress-step parcel-skeleton-step' />
        ))}
      </View>
      <View className='progress-sum parcel-skeleton-sum' />
    </>
  )
}

function Parcel() {
  return (
    <View className='parcel-row'>
      <View className='bone parcel-row-picture' />
      <View className='parcel-row-goods parcel-skeleton-goods' />
      <View className='parcel-row-waybill parcel-skeleton-waybill' />
      <View className='icon-button parcel-row-copy' />
    </View>
  )
}

function Nodes() {
  return (
    <View className='card timeline'>
      <View className='timeline-head parcel-skeleton-title' />
      {FOUR.map((node) => (
        <View key={node} className='parcel-skeleton-node'>
          <View className='node-words parcel-skeleton-text' />
        </View>
      ))}
    </View>
  )
}
