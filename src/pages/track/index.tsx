import { useState } from 'react'
import { View } from '@tarojs/components'
import { useRouter } from '@tarojs/taro'
import type { WaybillLink } from '../../domain/order'
import { useAppearance } from '../../hooks/useAppearance'
import { usePageTitle } from '../../hooks/usePageTitle'
import { useTranslations } from '../../locales/useTranslations'
import { TrackScreen } from './TrackScreen'

/** The order-tracking page. Deep link: `?orderId=…`; `&waybillId=…&deliveryId=…` pick one waybill of the order. */
export default function TrackPage() {
  const t = useTranslations()
  usePageTitle(t.track.title)
  const { largeType, sizes } = useAppearance()
  const { params } = useRouter()
  const [link, setLink] = useState(() => readLink(params))
  const { orderId, deliveryId, waybillId } = link
  return (
    <View className={`page page-with-bar${largeType}`} style={sizes}>
      <TrackScreen
        // All state of a waybill lives under its key: another waybill starts with new state.
        key={JSON.stringify([orderId, deliveryId, waybillId])}
        link={link}
        onChooseWaybill={(waybill) => {
          setLink({ orderId, deliveryId: waybill.deliveryId, waybillId: waybill.waybillId })
        }}
      />
    </View>
  )
}

/** WeChat passes query values percent-encoded, as in the link. An empty id counts as a missing one. */
function readLink({ orderId = '', waybillId, deliveryId }: Partial<Record<string, string>>): WaybillLink {
  return {
    orderId: decode(orderId),
    ...(waybillId && { waybillId: decode(waybillId) }),
    ...(deliveryId && { deliveryId: decode(deliveryId) }),
  }
}

function decode(value: string): string {
  try {
    return decodeURIComponent(value)
  } catch {
    return value
  }
}
