import { Button, View } from '@tarojs/components'
import { Notice } from '../../components/ui/Notice'
import { OrderSection } from '../../components/orders/OrderSection'
import { groupOrders } from '../../domain/orderSections'
import type { OrdersScreen, OlderOrders } from '../../hooks/ordersScreen'
import { useTimeView } from '../../hooks/useTimeView'
import { useTranslations } from '../../locales/useTranslations'

type Listed = Extract<OrdersScreen, { status: 'ready' }>

/** The orders that there are, in their sections, or those found in one; and the way to more of them. */
export function ListedOrders({ screen, onMore }: { screen: Listed; onMore: () => void }) {
  const t = useTranslations()
  const { view } = useTimeView()
  const { orders, query, rest } = screen
  const { moving, ended } = groupOrders(orders)
  const all = { complete: rest === 'none', view }
  return (
    <>
      <KeptNotice shown={screen} />
      {query === null ? (
        <>
          <OrderSection title={t.orders.moving} orders={moving} {...all} />
          <OrderSection title={t.orders.ended} orders={ended} quiet {...all} />
        </>
      ) : (
        <OrderSection title={t.orders.found} orders={orders} {...all} />
      )}
      <Foot rest={rest} onMore={onMore} />
    </>
  )
}

/** Says why what is on screen is not what was asked for; nothing where it is. */
export function KeptNotice({ shown }: { shown: Pick<Listed, 'refreshFailed'> }) {
  const t = useTranslations()
  const { refreshFailed } = shown
  return refreshFailed && <Notice title={t.failed[refreshFailed].title} text={t.orders.kept} />
}

function Foot({ rest, onMore }: { rest: OlderOrders; onMore: () => void }) {
  const t = useTranslations()
  switch (rest) {
    case 'loading':
      return <View className='orders-foot'>{t.orders.moreLoading}</View>
    case 'failed':
      return (
        <View className='orders-foot'>
          <View>{t.orders.moreFailed}</View>
          <Button className='pill' onClick={onMore}>
            {t.retry}
          </Button>
        </View>
      )
    case 'none':
    case 'waiting':
      return null
  }
}
