import { ActionBar } from '../../components/parcel/ActionBar'
import { ParcelSkeleton } from '../../components/parcel/ParcelSkeleton'
import type { Waybill, WaybillLink } from '../../domain/order'
import { useNow } from '../../hooks/useNow'
import { useParcel } from '../../hooks/useParcel'
import { usePullDown } from '../../hooks/usePullDown'
import { useSetupWarning } from '../../hooks/useSetupWarning'
import { useTranslations } from '../../locales/useTranslations'
import { FailedParcel } from './FailedParcel'
import { TrackedParcel } from './TrackedParcel'

interface Props {
  link: WaybillLink
  onChooseWaybill: (waybill: Waybill & { orderId: string }) => void
}

/** One waybill: loading, failed or found. Each waybill needs its own React key. */
export function TrackScreen({ link, onChooseWaybill }: Props) {
  const t = useTranslations()
  const nowSeconds = useNow()
  const { screen, live, newEvents, refreshing, refresh } = useParcel(link, nowSeconds)
  usePullDown(refresh)
  useSetupWarning(screen)
  const bar = { refreshing, onRefresh: () => void refresh() }
  switch (screen.status) {
    case 'loading':
      return (
        <>
          <ParcelSkeleton label={t.track.loading} nowSeconds={nowSeconds} />
          <ActionBar action='refresh' {...bar} onAction={bar.onRefresh} />
        </>
      )
    case 'failed':
      return <FailedParcel link={link} reason={screen.reason} order={screen.order} {...bar} />
    case 'empty':
    case 'ready':
      return (
        <TrackedParcel
          link={link}
          screen={screen}
          live={live}
          newEvents={newEvents}
          nowSeconds={nowSeconds}
          onChooseWaybill={(waybill) => {
            onChooseWaybill({ ...waybill, orderId: screen.waybill.orderId })
          }}
          {...bar}
        />
      )
  }
}
