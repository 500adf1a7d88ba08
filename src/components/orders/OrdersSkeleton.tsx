import { View } from '@tarojs/components'
import './OrderCard.scss'
import './OrderSection.scss'
import './OrdersSkeleton.scss'
import './ParcelLatest.scss'
import './ParcelState.scss'

interface Props {
  /** What is loading, for screen readers. */
  label: string
}

const CARDS = ['first', 'second', 'third', 'fourth']

/** The outline of the list while it loads. */
export function OrdersSkeleton({ label }: Props) {
  return (
    <View aria-role='status' aria-label={label}>
      <View className='order-section-heading'>
        <View className='bone orders-skeleton orders-skeleton-heading' />
      </View>
      {CARDS.map((card) => (
        <View key={card} className='card order-card'>
          <View className='order-card-head'>
            <View className='bone order-card-picture' />
            <View className='order-card-words'>
              <View className='order-card-goods'>
                <View className='bone orders-skeleton orders-skeleton-goods' />
              </View>
              <View className='parcel-state'>
                <View className='bone orders-skeleton orders-skeleton-state' />
              </View>
            </View>
          </View>
          <View className='parcel-latest'>
            <View className='bone orders-skeleton' />
          </View>
        </View>
      ))}
    </View>
  )
}
