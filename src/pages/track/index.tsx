import { useState } from 'react'
import { View } from '@tarojs/components'
import { useRouter } from '@tarojs/taro'
import { RefusalSheet } from '../../components/ui/RefusalSheet'
import { readWaybillLink } from '../../domain/readWaybillLink'
import { useAppearance } from '../../hooks/useAppearance'
import { usePageTitle } from '../../hooks/usePageTitle'
import { useRefusal } from '../../hooks/useRefusal'
import { useTranslations } from '../../locales/useTranslations'
import { SharedScreen } from './SharedScreen'
import { TrackScreen } from './TrackScreen'

/** The order-tracking page. Deep link: `?orderId=…`; `&waybillId=…&deliveryId=…` pick one waybill of the order; `?share=…` opens a shared one. */
export default function TrackPage() {
  const t = useTranslations()
  usePageTitle(t.track.title)
  const { largeType, sizes } = useAppearance()
  const { params } = useRouter()
  const { refusal, close } = useRefusal()
  const [link, setLink] = useState(() => readWaybillLink(params))
  const { orderId, tradeNo, transactionId, deliveryId, waybillId } = link
  return (
    <View className={`page page-with-bar${largeType}`} style={sizes}>
      {params.share === undefined ? (
        <TrackScreen
          // All state of a waybill lives under its key: another waybill starts with new state.
          key={JSON.stringify([orderId, tradeNo, transactionId, deliveryId, waybillId])}
          link={link}
          onChooseWaybill={(waybill) => {
            setLink({
              orderId: waybill.orderId,
              deliveryId: waybill.deliveryId,
              waybillId: waybill.waybillId,
            })
          }}
        />
      ) : (
        <SharedScreen token={params.share} />
      )}
      <RefusalSheet refusal={refusal} onClose={close} />
    </View>
  )
}
