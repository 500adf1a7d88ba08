import { Text, View } from '@tarojs/components'
import type { CollectedMark } from '../../domain/collectedMark'
import type { Atlas } from '../../domain/loadAtlas'
import type { Order } from '../../domain/order'
import type { TimeView } from '../../domain/time'
import { OrderCard } from './OrderCard'
import './OrderSection.scss'

interface Props {
  title: string
  orders: readonly Order[]
  /** True if there are no more orders to load; only then their number is shown. */
  complete: boolean
  /** True for ended orders, which share one card. */
  quiet?: boolean
  view: TimeView
  /** The parcels marked as collected on this phone. */
  marks: readonly CollectedMark[]
  /** Names the city that a parcel is in. */
  atlas: Atlas | null
  onCopyCode: (code: string) => void
}

/** Orders under a heading; nothing if there are none. */
export function OrderSection({ title, orders, complete, quiet = false, ...card }: Props) {
  if (orders.length === 0) return null
  return (
    <View className='order-section'>
      <View className='order-section-heading' aria-role='heading'>
        <Text>{title}</Text>
        {complete && <Text className='order-section-count'>{orders.length}</Text>}
      </View>
      <View className={quiet ? 'card order-section-quiet' : ''} aria-role='list' aria-label={title}>
        {orders.map((order) => (
          <OrderCard key={order.orderId} order={order} quiet={quiet} {...card} />
        ))}
      </View>
    </View>
  )
}
