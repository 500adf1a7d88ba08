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
  /** Without it there is no button to copy the number. */
  onCopyWaybill?: ((waybillId: string) => void) | undefined
}

/** Which parcel this is: goods, carrier, and the waybill number to copy. */
export function ParcelRow({ goods, waybill, onCopyWaybill }: Props) {
  const t = useTranslations()
  const { deliveryId, waybillId } = waybill
  const [first] = goods
  return (
    <View className='parcel-row'>
      {first && (
        <Image className='parcel-row-picture' src={first.imageUrl} mode='aspectFill' aria-hidden='true' />
      )}
      <View className='parcel-row-words'>
        {first && <View className='parcel-row-goods'>{goodsName(goods, t)}</View>}
        <View className='parcel-row-waybill'>
          <Text
            className='parcel-row-carrier'
            style={`--carrier: ${carrierColour(deliveryId) ?? 'var(--other)'}`}
          >
            {carrierName(waybill, t)}
          </Text>
          <Text userSelect>{waybillId}</Text>
        </View>
      </View>
      {onCopyWaybill && (
        <Button
          className='icon-button'
          aria-label={t.contact.copyWaybill(waybillId)}
          onClick={() => {
            onCopyWaybill(waybillId)
          }}
        >
          <Icon name='copy' />
        </Button>
      )}
    </View>
  )
}
