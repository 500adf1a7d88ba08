import { Image, Navigator, Text, View } from '@tarojs/components'
import { readActionType } from '../domain/actionType'
import type { Order } from '../domain/order'
import { writeDay, type TimeView } from '../domain/time'
import { carrierName, goodsName, nodeWord } from '../locales/naming'
import { useWords } from '../locales/useWords'
import { Icon } from './Icon'
import './OrderCard.scss'

interface Props {
  order: Order
  view: TimeView
}

/** One order of the list; a tap opens the journey of its parcel. */
export function OrderCard({ order, view }: Props) {
  const words = useWords()
  const { orderId, goods, waybills, createdAtSeconds } = order
  const [picture] = goods
  return (
    <View aria-role='listitem'>
      <Navigator className='card order' url={`/pages/track/index?orderId=${encodeURIComponent(orderId)}`}>
        {picture && (
          <Image className='order-picture' src={picture.imageUrl} mode='aspectFill' aria-hidden='true' />
        )}
        <View className='order-words'>
          <View className='order-goods'>{goodsName(goods, words) || words.orders.parcelOf(orderId)}</View>
          {waybills.map((waybill) => (
            <WaybillLine key={waybill.waybillId} waybill={waybill} />
          ))}
          <View className='order-when'>
            {waybills.length === 0 && <Text className='order-unsent'>{words.orders.noWaybillYet}</Text>}
            {createdAtSeconds !== null && (
              <Text>{words.orders.orderedOn(writeDay(createdAtSeconds, view).name)}</Text>
            )}
          </View>
        </View>
      </Navigator>
    </View>
  )
}

function WaybillLine({ waybill }: { waybill: Order['waybills'][number] }) {
  const words = useWords()
  const { deliveryId, waybillId, latest } = waybill
  if (!latest) {
    return (
      <View className='order-waybill'>
        <Text className='order-carrier'>{carrierName(deliveryId, words)}</Text>
        <Text>{waybillId}</Text>
      </View>
    )
  }
  const meaning = readActionType(latest.actionType)
  return (
    <View className={`order-state stage-${meaning.stage}`}>
      <Icon name={meaning.stage} />
      <Text>{nodeWord(meaning, words)}</Text>
    </View>
  )
}
