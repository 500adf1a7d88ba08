import { View } from '@tarojs/components'
import { useTranslations } from '../../locales/useTranslations'
import { Icon } from '../ui/Icon'
import './NoOrders.scss'

/** Shown to a customer without orders: a drawing of the way from the shop to the door. */
export function NoOrders() {
  const t = useTranslations()
  return (
    <View className='no-orders stage-transit'>
      <View className='no-orders-way' aria-hidden='true'>
        <View className='no-orders-end'>
          <Icon name='bag' />
        </View>
        <View className='no-orders-line' />
        <View className='no-orders-parcel'>
          <Icon name='transit' />
        </View>
        <View className='no-orders-line' />
        <View className='no-orders-end'>
          <Icon name='pin' />
        </View>
      </View>
      <View className='no-orders-title' aria-role='heading'>
        {t.orders.empty}
      </View>
      <View className='no-orders-text'>{t.orders.emptyText}</View>
    </View>
  )
}
