import { Text, View } from '@tarojs/components'
import { useTranslations } from '../../locales/useTranslations'
import type { ParcelSummary } from '../../presenters/describeParcel'
import './ParcelLatest.scss'

/** The newest update of a parcel: its pickup codes, when and where it was, the carrier's message, and its progress. */
export function ParcelLatest({ parcel }: { parcel: ParcelSummary }) {
  const t = useTranslations()
  const { stage, pickupCodes, when, place, message, steps } = parcel
  return (
    <View className={`stage-${stage}`}>
      {pickupCodes.length > 0 && (
        <View className='parcel-latest-code'>
          <View className='parcel-latest-code-name'>{t.orders.pickupCode}</View>
          {pickupCodes.map((code) => (
            <View key={code} className='parcel-latest-code-text'>
              {code}
            </View>
          ))}
        </View>
      )}
      <View className='parcel-latest'>
        {when !== null && <Text className='parcel-latest-when'>{when}</Text>}
        {place !== null && <Text className='parcel-latest-place'>{place}</Text>}
        <Text>{message}</Text>
      </View>
      {steps !== null && <View className={`parcel-latest-steps parcel-latest-steps-${steps}`} />}
    </View>
  )
}
