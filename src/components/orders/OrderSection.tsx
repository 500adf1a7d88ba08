import { Text, View } from '@tarojs/components'
import type { Order } from '../../domain/order'
import type { TimeView } from '../../domain/time'
import { OrderCard } from './OrderCard'
import './OrderSection.scss'

interface Props {
  title: string
  orders: readonly Order[]
  /** Whether these are all there are: only then is their number facts. */
  complete: boolean
  /** Nothing happens here any more: one card holds all of them. */
  quiet?: boolean
  view: TimeView
}

/** Orders under a heading; nothing where there are none. */
export function OrderSection({ title, orders, complete, quiet = false, view }: Props) {
  if (orders.length === 0) return null
  return (
    <View className='orders-section'>
      <View className='orders-heading' aria-role='heading'>
        <Text>{title}</Text>
        {complete && <Text className='orders-count'>{orders.length}</Text>}
      </View>
      <View className={quiet ? 'card orders-quiet' : ''} aria-role='list' aria-label={title}>
        {orders.map((order) => (
          <OrderCard key={order.orderId} order={order} quiet={quiet} view={view} />
        ))}
      </View>
    </View>
  )
}
