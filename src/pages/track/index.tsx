import { useState } from 'react'
import { View } from '@tarojs/components'
import { useRouter } from '@tarojs/taro'
import { ActionBar } from '../../components/parcel/ActionBar'
import { ParcelSkeleton } from '../../components/parcel/ParcelSkeleton'
import { useAppearance } from '../../hooks/useAppearance'
import { useSetupWarning } from '../../hooks/useSetupWarning'
import { useParcel, type ParcelView } from '../../hooks/useParcel'
import { usePullDown } from '../../hooks/usePullDown'
import { usePageTitle } from '../../hooks/usePageTitle'
import { useTranslations } from '../../locales/useTranslations'
import { FailedParcel } from './FailedParcel'
import { TrackedParcel } from './TrackedParcel'

/** The order-tracking page. Deep link: `?orderId=…`, optionally `&waybillId=…` for one waybill of the order. */
export default function TrackPage() {
  const t = useTranslations()
  usePageTitle(t.track.title)
  const { orderId, waybillId } = useLink()
  const [chosen, setChosen] = useState(waybillId)
  const journey = useParcel(orderId, chosen)
  const { refresh } = journey
  usePullDown(refresh)
  const { largeType, sizes } = useAppearance()
  useSetupWarning(journey.screen)

  return (
    <View className={`page page-with-bar${largeType}`} style={sizes}>
      <Screen
        link={{ orderId, waybillId: chosen }}
        journey={journey}
        onRefresh={() => void refresh()}
        onChooseWaybill={setChosen}
      />
    </View>
  )
}

interface ScreenProps {
  link: { orderId: string; waybillId: string | undefined }
  journey: ParcelView
  onRefresh: () => void
  onChooseWaybill: (waybillId: string) => void
}

function Screen({ link, journey, onRefresh, onChooseWaybill }: ScreenProps) {
  const t = useTranslations()
  const { screen, live, newNodes, refreshing } = journey
  const asking = { refreshing, onRefresh }
  switch (screen.status) {
    case 'loading':
      return (
        <>
          <ParcelSkeleton label={t.track.loading} />
          <ActionBar act='refresh' {...asking} onAct={onRefresh} />
        </>
      )
    case 'failed':
      return <FailedParcel {...link} reason={screen.reason} order={screen.order} {...asking} />
    case 'empty':
    case 'ready':
      return (
        <TrackedParcel
          screen={screen}
          live={live}
          newNodes={newNodes}
          onChooseWaybill={onChooseWaybill}
          {...asking}
        />
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
