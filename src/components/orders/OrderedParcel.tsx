import { Text, View } from '@tarojs/components'
import { useTranslations } from '../../locales/useTranslations'
import { Icon } from '../ui/Icon'
import type { ParcelSummary } from '../../presenters/describeParcel'
import './OrderedParcel.scss'

/** Where a parcel is, in a word or two; `withDay` says when, too, where that is known. */
export function ParcelState({ parcel, withDay }: { parcel: ParcelSummary; withDay: boolean }) {
  const { stage, icon, title, day } = parcel
  return (
    <View className={`order-state stage-${stage}`}>
      <Icon name={icon} />
      <View className='order-title'>{title}</View>
      {withDay && day !== null && <View className='order-day'>{day}</View>}
    </View>
  )
}

/** The newest that is known of a parcel: the code to collect it with, when and what, and how far it has come. */
export function ParcelLatest({ parcel }: { parcel: ParcelSummary }) {
  const t = useTranslations()
  const { stage, pickupCodes, when, place, message, steps } = parcel
  return (
    <View className={`stage-${stage}`}>
      {pickupCodes.length > 0 && (
        <View className='order-code'>
          <View className='order-code-name'>{t.orders.pickupCode}</View>
          {pickupCodes.map((code) => (
            <View key={code} className='order-code-text'>
              {code}
            </View>
          ))}
        </View>
      )}
      <View className='order-latest'>
        {when !== null && <Text className='order-when'>{when}</Text>}
        {place !== null && <Text className='order-place'>{place}</Text>}
        <Text>{message}</Text>
      </View>
      {steps !== null && <View className={`order-steps order-steps-${steps}`} />}
    </View>
  )
}
