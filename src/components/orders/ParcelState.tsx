import { View } from '@tarojs/components'
import type { ParcelSummary } from '../../presenters/describeParcel'
import { Icon } from '../ui/Icon'
import './ParcelState.scss'

interface Props {
  parcel: ParcelSummary
  /** True to show the day too, if it is known. */
  withDay: boolean
}

/** Where a parcel is, in a word or two. */
export function ParcelState({ parcel, withDay }: Props) {
  const { stage, icon, title, day } = parcel
  return (
    <View className={`parcel-state stage-${stage}`}>
      <Icon name={icon} />
      <View className='parcel-state-title'>{title}</View>
      {withDay && day !== null && <View className='parcel-state-day'>{day}</View>}
    </View>
  )
}
