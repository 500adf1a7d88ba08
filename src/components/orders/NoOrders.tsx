import { Navigator, View } from '@tarojs/components'
import { useTranslations } from '../../locales/useTranslations'
import { Icon } from '../ui/Icon'
import './NoOrders.scss'

interface Props {
  /** The url of the shop's page; null if none is set. */
  shopPage: string | null
}

/** Shown to a customer without orders: a drawing of the way from the shop to the door, and the way to the shop. */
export function NoOrders({ shopPage }: Props) {
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
      {/* A page on the tab bar cannot be opened in any other way that opens other pages too. */}
      {shopPage !== null && (
        <Navigator className='pill no-orders-shop' openType='reLaunch' url={shopPage}>
          {t.orders.goShopping}
        </Navigator>
      )}
    </View>
  )
}
