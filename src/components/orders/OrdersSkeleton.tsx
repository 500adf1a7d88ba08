import { View } from '@tarojs/components'
import './OrderCard.scss'
import './OrderedParcel.scss'
import './OrderSection.scss'
import './OrdersSkeleton.scss'
import '../parcel/ParcelSkeleton.scss'

interface Props {
  /** What is being fetched, for those who cannot see it. */
  label: string
}

const CARDS = ['first', 'second', 'third', 'fourth']

/** The list's own shape while its first answer is on the way: the boxes of its cards, with bones for words. */
export function OrdersSkeleton({ label }: Props) {
  return (
    <View aria-role='status' aria-label={label}>
      <View className='orders-heading'>
        <View className='bone order-bone order-bone-heading' />
      </View>
      {CARDS.map((card) => (
        <View key={card} className='card order'>
          <View className='order-head'>
            <View className='bone order-picture' />
            <View className='order-words'>
              <View className='order-goods'>
                <View className='bone order-bone order-bone-goods' />
              </View>
              <View className='order-state'>
                <View className='bone order-bone order-bone-state' />
              </View>
            </View>
          </View>
          <View className='order-latest'>
            <View className='bone order-bone' />
          </View>
        </View>
      ))}
    </View>
  )
}
