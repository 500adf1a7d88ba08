import { Image, Navigator, Text, View } from '@tarojs/components'
import { readActionType } from '../domain/actionType'
import type { Order } from '../domain/order'
import { writeDay } from '../domain/time'
import { carrierName, goodsName, nodeWord, words } from '../locales'
import { Icon } from './Icon'
import './OrderCard.scss'

interface Props {
  order: Order
  nowSeconds: number
}

/** One order of the list; a tap opens the journey of its parcel. */
export function OrderCard({ order, nowSeconds }: Props) {
  const { orderId, goods, waybills, createdAtSeconds } = order
  const [picture] = goods
  return (
    <View aria-role='listitem'>
      <Navigator className='card order' url={`/pages/track/index?orderId=${encodeURIComponent(orderId)}`}>
        {picture && (
          <Image className='order-picture' src={picture.imageUrl} mode='aspectFill' aria-hidden='true' />
        )}
        <View className='order-words'>
          <View className='order-goods'>{goodsName(goods) || words.orders.parcelOf(orderId)}</View>
          {waybills.map((waybill) => (
            <WaybillLine key={waybill.waybillId} waybill={waybill} />
          ))}
          <View className='order-when'>
            {waybills.length === 0 && <Text className='order-unsent'>{words.orders.noWaybillYet}</Text>}
            {createdAtSeconds !== null && (
              <Text>{words.orders.orderedOn(writeDay(createdAtSeconds, nowSeconds, words.time).name)}</Text>
            )}
          </View>
        </View>
      </Navigator>
    </View>
  )
}

function WaybillLine({ waybill }: { waybill: Order['waybills'][number] }) {
  const { deliveryId, waybillId, latest } = waybill
  if (!latest) {
    return (
      <View className='order-waybill'>
        <Text className='order-carrier'>{carrierName(deliveryId)}</Text>
        <Text>{waybillId}</Text>
      </View>
    )
  }
  const meaning = readActionType(latest.actionType)
  return (
    <View className={`order-state stage-${meaning.stage}`}>
      <Icon name={meaning.stage} />
      <Text>{nodeWord(meaning)}</Text>
    </View>
  )
}
