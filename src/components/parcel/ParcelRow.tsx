import { Button, Image, Text, View } from '@tarojs/components'
import { carrierColour } from '../../domain/carrier'
import type { Goods, Waybill } from '../../domain/order'
import { carrierName, goodsName } from '../../locales/naming'
import { useTranslations } from '../../locales/useTranslations'
import { Icon } from '../ui/Icon'
import './ParcelRow.scss'

interface Props {
  goods: readonly Goods[]
  waybill: Waybill
  onCopyWaybill: (waybillId: string) => void
}

/** Which parcel this is: its goods, its carrier, and its waybill number to copy. */
export function ParcelRow({ goods, waybill, onCopyWaybill }: Props) {
  const t = useTranslations()
  const { deliveryId, waybillId } = waybill
  const [first] = goods
  return (
    <View className='parcel'>
      {first && (
        <Image className='parcel-picture' src={first.imageUrl} mode='aspectFill' aria-hidden='true' />
      )}
      <View className='parcel-words'>
        {first && <View className='parcel-goods'>{goodsName(goods, t)}</View>}
        <View className='parcel-waybill'>
          <Text
            className='parcel-carrier'
            style={`--carrier: ${carrierColour(deliveryId) ?? 'var(--other)'}`}
          >
            {carrierName(deliveryId, t)}
          </Text>
          <Text userSelect>{waybillId}</Text>
        </View>
      </View>
      <Button
        className='icon-button'
        aria-label={t.contact.copyWaybill(waybillId)}
        onClick={() => {
          onCopyWaybill(waybillId)
        }}
      >
        <Icon name='copy' />
      </Button>
    </View>
  )
}
