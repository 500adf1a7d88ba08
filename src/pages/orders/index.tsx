import { Button, View } from '@tarojs/components'
import { useReachBottom } from '@tarojs/taro'
import { FailureCard } from '../../components/ui/FailureCard'
import { NoOrders } from '../../components/orders/NoOrders'
import { OrdersSkeleton } from '../../components/orders/OrdersSkeleton'
import { SearchField } from '../../components/orders/SearchField'
import { RefusalSheet } from '../../components/ui/RefusalSheet'
import { StatusCard } from '../../components/ui/StatusCard'
import { useAppearance } from '../../hooks/useAppearance'
import { useOrders, type OrdersView } from '../../hooks/useOrders'
import { usePullDown } from '../../hooks/usePullDown'
import { useSearch } from '../../hooks/useSearch'
import { usePageTitle } from '../../hooks/usePageTitle'
import { useRefusal } from '../../hooks/useRefusal'
import { useTranslations } from '../../locales/useTranslations'
import { shopPage } from '../../platform/navigation'
import { ListedOrders, OutdatedNotice } from './ListedOrders'
import './index.scss'

/** The customer's orders, the most urgent first, or the results of a search; a tap opens the order's parcel. */
export default function OrdersPage() {
  const t = useTranslations()
  usePageTitle(t.orders.title)
  const { typed, maxLength, query, type, submit, clear } = useSearch()
  const view = useOrders(query)
  const { largeType, sizes } = useAppearance()
  const { refusal, close } = useRefusal()
  usePullDown(view.refresh)
  useReachBottom(view.loadMore)
  return (
    <View className={`page${largeType}`} style={sizes}>
      {!(hasNoOrders(view.screen) && typed === '') && (
        <SearchField
          typed={typed}
          maxLength={maxLength}
          searching={view.searching}
          onType={type}
          onConfirm={() => {
            if (!submit()) void view.refresh()
          }}
          onClear={clear}
        />
      )}
      <Screen view={view} onShowAll={clear} />
      <RefusalSheet refusal={refusal} onClose={close} />
    </View>
  )
}

/** There is nothing to search in. */
function hasNoOrders(screen: OrdersView['screen']): boolean {
  return screen.status === 'empty' && screen.query === null
}

function Screen({ view, onShowAll }: { view: OrdersView; onShowAll: () => void }) {
  const t = useTranslations()
  const { screen, refresh, loadMore } = view
  switch (screen.status) {
    case 'loading':
      return <OrdersSkeleton label={t.orders.loading} />
    case 'failed':
      return <FailureCard reason={screen.reason} onRetry={() => void refresh()} />
    case 'empty':
      return (
        <>
          <OutdatedNotice refreshFailed={screen.refreshFailed} />
          {screen.query === null ? (
            <NoOrders shopPage={shopPage()} />
          ) : (
            <NothingFound query={screen.query} onShowAll={onShowAll} />
          )}
        </>
      )
    case 'ready':
      return <ListedOrders screen={screen} onLoadMore={loadMore} />
  }
}

function NothingFound({ query, onShowAll }: { query: string; onShowAll: () => void }) {
  const t = useTranslations()
  const { notFound, notFoundText, showAll } = t.orders
  return (
    <StatusCard stage='other' icon='lookup' title={notFound(query)} text={notFoundText}>
      <Button className='pill' onClick={onShowAll}>
        {showAll}
      </Button>
    </StatusCard>
  )
}
