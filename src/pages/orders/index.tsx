import { Button, View } from '@tarojs/components'
import { useReachBottom } from '@tarojs/taro'
import { FailureCard } from '../../components/FailureCard'
import { Notice } from '../../components/Notice'
import { OrderCard } from '../../components/OrderCard'
import { Skeleton } from '../../components/Skeleton'
import { StatusCard } from '../../components/StatusCard'
import { useOrders, type OrdersScreen } from '../../hooks/useOrders'
import { usePullDown } from '../../hooks/usePullDown'
import { useTimeView } from '../../hooks/useTimeView'
import { useTitle } from '../../hooks/useTitle'
import { useWords } from '../../locales/useWords'
import './index.scss'

/** My orders, those still moving first; each opens its journey. */
export default function OrdersPage() {
  const words = useWords()
  useTitle(words.orders.title)
  const { screen, refresh, more } = useOrders()
  usePullDown(refresh)
  useReachBottom(more)
  return (
    <View className='page'>
      <Screen screen={screen} onRetry={() => void refresh()} onMore={more} />
    </View>
  )
}

function Screen({
  screen,
  onRetry,
  onMore,
}: {
  screen: OrdersScreen
  onRetry: () => void
  onMore: () => void
}) {
  const words = useWords()
  switch (screen.state) {
    case 'loading':
      return <Skeleton label={words.orders.loading} />
    case 'failed':
      return <FailureCard reason={screen.reason} onRetry={onRetry} />
    case 'empty':
      return (
        <StatusCard stage='collect' icon='collect' title={words.orders.empty} text={words.orders.emptyText} />
      )
    case 'ready':
      return <Orders screen={screen} onMore={onMore} />
  }
}

function Orders({
  screen,
  onMore,
}: {
  screen: Extract<OrdersScreen, { state: 'ready' }>
  onMore: () => void
}) {
  const words = useWords()
  const { view } = useTimeView()
  return (
    <>
      {screen.refreshFailed !== null && (
        <Notice title={words.failed[screen.refreshFailed].title} text={words.orders.kept} />
      )}
      <View aria-role='list' aria-label={words.orders.title}>
        {screen.orders.map((order) => (
          <OrderCard key={order.orderId} order={order} view={view} />
        ))}
      </View>
      {screen.rest === 'loading' && <View className='orders-foot'>{words.orders.moreLoading}</View>}
      {screen.rest === 'failed' && (
        <View className='orders-foot'>
          <View>{words.orders.moreFailed}</View>
          <Button className='pill' onClick={onMore}>
            {words.retry}
          </Button>
        </View>
      )}
    </>
  )
}
