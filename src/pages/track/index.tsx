import { useState } from 'react'
import { View } from '@tarojs/components'
import { useRouter } from '@tarojs/taro'
import { ActionBar } from '../../components/ActionBar'
import { FailureCard } from '../../components/FailureCard'
import { Skeleton } from '../../components/Skeleton'
import { useJourney, type JourneyView } from '../../hooks/useJourney'
import { usePullDown } from '../../hooks/usePullDown'
import { useTitle } from '../../hooks/useTitle'
import { useWords } from '../../locales/useWords'
import { TrackedParcel } from './TrackedParcel'

/** The order-tracking page. Deep link: `?orderId=…`, optionally `&waybillId=…` for one waybill of the order. */
export default function TrackPage() {
  const words = useWords()
  useTitle(words.track.title)
  const { orderId, waybillId } = useLink()
  const [chosen, setChosen] = useState(waybillId)
  const journey = useJourney(orderId, chosen)
  const { refreshing, refresh } = journey
  usePullDown(refresh)
  const askAgain = () => void refresh()

  return (
    <View className='page page-with-bar'>
      <Screen journey={journey} onRetry={askAgain} onChooseWaybill={setChosen} />
      <ActionBar refreshing={refreshing} onRefresh={askAgain} />
    </View>
  )
}

interface ScreenProps {
  journey: JourneyView
  onRetry: () => void
  onChooseWaybill: (waybillId: string) => void
}

function Screen({ journey, onRetry, onChooseWaybill }: ScreenProps) {
  const words = useWords()
  const { screen, live, newNodes } = journey
  switch (screen.state) {
    case 'loading':
      return <Skeleton label={words.track.loading} />
    case 'failed':
      return <FailureCard reason={screen.reason} onRetry={onRetry} />
    case 'empty':
    case 'ready':
      return (
        <TrackedParcel screen={screen} live={live} newNodes={newNodes} onChooseWaybill={onChooseWaybill} />
      )
  }
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
