import { useState } from 'react'
import { View } from '@tarojs/components'
import { useRouter } from '@tarojs/taro'
import { readWaybillLink } from '../../domain/readWaybillLink'
import { useAppearance } from '../../hooks/useAppearance'
import { usePageTitle } from '../../hooks/usePageTitle'
import { useTranslations } from '../../locales/useTranslations'
import { MapScreen } from './MapScreen'

/** The way of a parcel on a map. Deep link: `?orderId=…&waybillId=…&deliveryId=…`, as that of the track page. */
export default function MapPage() {
  usePageTitle(useTranslations().route.mapTitle)
  const { largeType, sizes } = useAppearance()
  const { params } = useRouter()
  const [link] = useState(() => readWaybillLink(params))
  return (
    <View className={`page${largeType}`} style={sizes}>
      <MapScreen link={link} />
    </View>
  )
}
