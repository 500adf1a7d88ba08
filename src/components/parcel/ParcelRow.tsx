import { Button, Image, Text, View } from '@tarojs/components'
import { carrierColour } from '../../domain/carrier'
import type { Goods, Waybill } from '../../domain/order'
import { carrierName, goodsName } from '../../locales/naming'
import { useTranslations } from '../../locales/useTranslations'
import { Icon } from '../ui/Icon'
import './ParcelRow.scss'

interface Props {
  goods: readonly Goods[]
  /** Null if nothing has been sent yet. */
  waybill: Waybill | null
  /** Without it there is no button to copy the number. */
  onCopyWaybill?: ((waybillId: string) => void) | undefined
}

/** Which parcel this is: goods, carrier, and the waybill number to copy. */
export function ParcelRow({ goods, waybill, onCopyWaybill }: Props) {
  const t = useTranslations()
  const [first] = goods
  return (
    <View className='parcel-row'>
      {first && (
        <Image className='parcel-row-picture' src={first.imageUrl} mode='aspectFill' aria-hidden='true' />
      )}
      <View className='parcel-row-words'>
        {first && <View className='parcel-row-goods'>{goodsName(goods, t)}</View>}
        {waybill && <CarrierNumber waybill={waybill} />}
      </View>
      {waybill && onCopyWaybill && (
        <Button
          className='icon-button'
          aria-label={t.contact.copyWaybill(waybill.waybillId)}
          onClick={() => {
            onCopyWaybill(waybill.waybillId)
          }}
        >
          <Icon name='copy' />
        </Button>
      )}
    </View>
  )
}

function CarrierNumber({ waybill: { deliveryId, waybillId } }: { waybill: Waybill }) {
  const t = useTranslations()
  return (
    <View className='parcel-row-waybill'>
      <Text
        className='parcel-row-carrier'
        style={`--carrier: ${carrierColour(deliveryId) ?? 'var(--other)'}`}
      >
        {carrierName(deliveryId, t)}
      </Text>
      <Text userSelect>{waybillId}</Text>
    </View>
  )
}
