import { Button, View } from '@tarojs/components'
import { Notice } from '../../components/ui/Notice'
import { OrderSection } from '../../components/orders/OrderSection'
import { inSections } from '../../domain/orderSections'
import type { OrdersScreen, Rest } from '../../hooks/ordersScreen'
import { useTimeView } from '../../hooks/useTimeView'
import { useWords } from '../../locales/useWords'

type Listed = Extract<OrdersScreen, { state: 'ready' }>

/** The orders that there are, in their sections, or those found in one; and the way to more of them. */
export function ListedOrders({ screen, onMore }: { screen: Listed; onMore: () => void }) {
  const words = useWords()
  const { view } = useTimeView()
  const { orders, query, rest } = screen
  const { moving, ended } = inSections(orders)
  const all = { complete: rest === 'none', view }
  return (
    <>
      <KeptNotice shown={screen} />
      {query === null ? (
        <>
          <OrderSection title={words.orders.moving} orders={moving} {...all} />
          <OrderSection title={words.orders.ended} orders={ended} quiet {...all} />
        </>
      ) : (
        <OrderSection title={words.orders.found} orders={orders} {...all} />
      )}
      <Foot rest={rest} onMore={onMore} />
    </>
  )
}

/** Says why what is on screen is not what was asked for; nothing where it is. */
export function KeptNotice({ shown }: { shown: Pick<Listed, 'refreshFailed'> }) {
  const words = useWords()
  const { refreshFailed } = shown
  return refreshFailed && <Notice title={words.failed[refreshFailed].title} text={words.orders.kept} />
}

function Foot({ rest, onMore }: { rest: Rest; onMore: () => void }) {
  const words = useWords()
  switch (rest) {
    case 'loading':
      return <View className='orders-foot'>{words.orders.moreLoading}</View>
    case 'failed':
      return (
        <View className='orders-foot'>
          <View>{words.orders.moreFailed}</View>
          <Button className='pill' onClick={onMore}>
            {words.retry}
          </Button>
        </View>
      )
    case 'none':
    case 'waiting':
      return null
  }
}
