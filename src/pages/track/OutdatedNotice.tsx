import { Notice } from '../../components/ui/Notice'
import type { FailureReason } from '../../domain/failureReason'
import type { TrackedWaybill } from '../../domain/order'
import { formatClockAndDay, type TimeView } from '../../domain/time'
import { useTranslations } from '../../locales/useTranslations'

interface Props {
  /** Why the newest request failed; null if it did not. */
  refreshFailed: FailureReason | null
  waybill: Pick<TrackedWaybill, 'checkedAtSeconds' | 'stale'>
  view: TimeView
}

/** Says why the parcel on screen could not be updated; nothing if it is current. */
export function OutdatedNotice({ refreshFailed, waybill, view }: Props) {
  const t = useTranslations()
  if (refreshFailed === null && !waybill.stale) return null
  const title = refreshFailed === null ? t.track.staleTitle : t.failed[refreshFailed].title
  const checked = formatClockAndDay(waybill.checkedAtSeconds, view)
  return <Notice title={title} text={t.track.showingSaved(checked)} />
}
