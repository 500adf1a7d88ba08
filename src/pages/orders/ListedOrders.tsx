import { Button, View } from '@tarojs/components'
import { Notice } from '../../components/ui/Notice'
import { OrderSection } from '../../components/orders/OrderSection'
import { groupOrders } from '../../domain/orderSections'
import type { OrdersScreen, OlderOrders } from '../../hooks/useOrdersScreen'
import { useFilledOrders } from '../../hooks/useFilledOrders'
import { useCollectedMarks } from '../../hooks/useCollectedMarks'
import { useNow } from '../../hooks/useNow'
import { useOnDemand } from '../../hooks/useOnDemand'
import { useTimeView } from '../../hooks/useTimeView'
import { useTranslations } from '../../locales/useTranslations'
import { copyText } from '../../platform/clipboard'

type Listed = Extract<OrdersScreen, { status: 'ready' }>

/** The orders in their sections, or the search results in one section, and the state of older orders. */
export function ListedOrders({ screen, onLoadMore }: { screen: Listed; onLoadMore: () => void }) {
  const t = useTranslations()
  const { view } = useTimeView(useNow())
  const { query, older } = screen
  const orders = useFilledOrders(screen.orders, query === null)
  const marks = useCollectedMarks()
  const { atlas } = useOnDemand()
  const { toCollect, inProgress, ended } = groupOrders(orders, marks)
  const all = { complete: older === 'none', view, marks, atlas, onCopyCode: copyText }
  return (
    <>
      <OutdatedNotice refreshFailed={screen.refreshFailed} />
      {query === null ? (
        <>
          <OrderSection title={t.orders.toCollect} orders={toCollect} {...all} />
          <OrderSection title={t.orders.inProgress} orders={inProgress} {...all} />
          <OrderSection title={t.orders.ended} orders={ended} quiet {...all} />
        </>
      ) : (
        <OrderSection title={t.orders.searchResults} orders={orders} {...all} />
      )}
      <OlderOrdersStatus older={older} onRetry={onLoadMore} />
    </>
  )
}

/** Says why the orders on screen may be outdated; nothing if they are not. */
export function OutdatedNotice({ refreshFailed }: Pick<Listed, 'refreshFailed'>) {
  const t = useTranslations()
  return refreshFailed && <Notice title={t.failed[refreshFailed].title} text={t.orders.showingSaved} />
}

function OlderOrdersStatus({ older, onRetry }: { older: OlderOrders; onRetry: () => void }) {
  const t = useTranslations()
  switch (older) {
    case 'loading':
      return <View className='orders-foot'>{t.orders.moreLoading}</View>
    case 'failed':
      return (
        <View className='orders-foot'>
          <View>{t.orders.moreFailed}</View>
          <Button className='pill' onClick={onRetry}>
            {t.retry}
          </Button>
        </View>
      )
    case 'none':
    case 'available':
      return null
  }
}
