import { useState } from 'react'
import { View } from '@tarojs/components'
import { useRouter } from '@tarojs/taro'
import { ActionBar } from '../../components/ActionBar'
import { FailureCard } from '../../components/FailureCard'
import { Skeleton } from '../../components/Skeleton'
import { useJourney } from '../../hooks/useJourney'
import { useNow } from '../../hooks/useNow'
import { usePullDown } from '../../hooks/usePullDown'
import { words } from '../../locales'
import { TrackedParcel } from './TrackedParcel'

/** The order-tracking page. Deep link: `?orderId=…`, optionally `&waybillId=…` for one waybill of the order. */
export default function TrackPage() {
  const { orderId, waybillId } = useLink()
  const [chosen, setChosen] = useState(waybillId)
  const { screen, refreshing, refresh } = useJourney(orderId, chosen)
  const nowSeconds = useNow()
  usePullDown(refresh)
  const askAgain = () => void refresh()

  return (
    <View className='page page-with-bar'>
      {screen.state === 'loading' && <Skeleton label={words.track.loading} />}
      {screen.state === 'failed' && <FailureCard reason={screen.reason} onRetry={askAgain} />}
      {(screen.state === 'ready' || screen.state === 'empty') && (
        <TrackedParcel screen={screen} nowSeconds={nowSeconds} onChooseWaybill={setChosen} />
      )}
      <ActionBar refreshing={refreshing} onRefresh={askAgain} />
    </View>
  )
}

/** WeChat hands a page its query values as they stand in the link, still percent-encoded. */
function useLink(): { orderId: string; waybillId: string | undefined } {
  const { orderId, waybillId } = useRouter().params
  return {
    orderId: decode(orderId ?? ''),
    waybillId: waybillId === undefined ? undefined : decode(waybillId),
  }
}

function decode(value: string): string {
  try {
    return decodeURIComponent(value)
  } catch {
    return value
  }
}
