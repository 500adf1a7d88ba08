import { Button, Text, View } from '@tarojs/components'
import { carrierColour } from '../../domain/carrier'
import type { Goods, Waybill } from '../../domain/order'
import { carrierName, goodsName } from '../../locales/naming'
import { useTranslations } from '../../locales/useTranslations'
import { Icon } from '../ui/Icon'
import { Picture } from '../ui/Picture'
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
  const name = goodsName(goods, t)
  return (
    <View className='parcel-row'>
      {first && <Picture className='parcel-row-picture' url={first.imageUrl} />}
      {name !== '' && <View className='parcel-row-goods'>{name}</View>}
      {waybill && <CarrierNumber waybill={waybill} />}
      {waybill && onCopyWaybill && (
        <Button
          className='icon-button parcel-row-copy'
          aria-label={t.contact.copyWaybill(waybill.waybillId)}
          onClick={() => {
            onCopyWaybill(waybill.waybillId)
          }}
        >
          <Icon name='copy' />
          <Text className='parcel-row-copy-word'>{t.action.copy}</Text>
        </Button>
      )}
    </View>
  )
}

function CarrierNumber({ waybill }: { waybill: Waybill }) {
  const t = useTranslations()
  const { deliveryId, waybillId } = waybill
  return (
    <View className='parcel-row-waybill'>
      <Text
        className='parcel-row-carrier'
        style={`--carrier: ${carrierColour(deliveryId) ?? 'var(--other)'}`}
      >
        {carrierName(waybill, t)}
      </Text>
      <Text className='parcel-row-number' userSelect>
        {waybillId}
      </Text>
    </View>
  )
}
