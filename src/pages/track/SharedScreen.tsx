import { ActionBar } from '../../components/parcel/ActionBar'
import { ParcelSkeleton } from '../../components/parcel/ParcelSkeleton'
import { FailureCard } from '../../components/ui/FailureCard'
import { StatusCard } from '../../components/ui/StatusCard'
import type { FailureReason } from '../../domain/failureReason'
import { PAGE_PATHS } from '../../domain/pagePaths'
import { useNow } from '../../hooks/useNow'
import { usePullDown } from '../../hooks/usePullDown'
import { useSharedParcel } from '../../hooks/useSharedParcel'
import { useTranslations } from '../../locales/useTranslations'
import { replacePage } from '../../platform/navigation'
import { SharedParcel } from './SharedParcel'

/** A parcel that someone else's link opens: loading, failed or found. */
export function SharedScreen({ token }: { token: string }) {
  const t = useTranslations()
  const nowSeconds = useNow()
  const { shared, parcel, route, failed, refreshing, refresh } = useSharedParcel(token, nowSeconds)
  usePullDown(refresh)
  const gone = failed === 'not-found'
  return (
    <>
      {shared && <SharedParcel {...{ shared, parcel, route, failed, nowSeconds }} />}
      {!shared &&
        (failed === null ? (
          <ParcelSkeleton label={t.track.loading} nowSeconds={nowSeconds} />
        ) : (
          <Failure reason={failed} />
        ))}
      <ActionBar
        action={gone ? 'orders' : failed && !shared ? 'retry' : 'refresh'}
        chat='none'
        refreshing={refreshing}
        offline={failed === 'offline'}
        onRefresh={gone ? undefined : () => void refresh()}
        onAction={() => {
          replacePage(PAGE_PATHS.orders)
        }}
      />
    </>
  )
}

function Failure({ reason }: { reason: FailureReason }) {
  const { goneTitle, goneText } = useTranslations().sharing
  if (reason !== 'not-found') return <FailureCard reason={reason} />
  return <StatusCard stage='other' icon='no-match' title={goneTitle} text={goneText} />
}
