import { Button } from '@tarojs/components'
import { useTranslations } from '../../locales/useTranslations'
import type { FailureReason } from '../../locales/translations'
import type { BarAction } from '../parcel/ActionBar'
import type { IconName } from './Icon'
import { StatusCard } from './StatusCard'

interface Props {
  reason: FailureReason
  /** What is known better than the reason's own words tell. */
  text?: string | undefined
  /** Asks again, on a page that has no bar to do it. */
  onRetry?: () => void
}

const ICONS: Readonly<Record<FailureReason, IconName>> = {
  offline: 'offline',
  timeout: 'hourglass',
  busy: 'crowd',
  'not-found': 'no-match',
  'not-tracked': 'lookup',
  forbidden: 'locked',
  'bad-request': 'unlinked',
  'bad-reply': 'unread',
  unavailable: 'broken',
}

/** Stands where there should be an answer: what went wrong in the customer's words, and what to do now. */
export function FailureCard({ reason, text, onRetry }: Props) {
  const t = useTranslations()
  const usual = t.failed[reason]
  return (
    <StatusCard stage='other' icon={ICONS[reason]} title={usual.title} text={text ?? usual.text}>
      {onRetry && actionAfter(reason) === 'retry' && (
        <Button className='pill' onClick={onRetry}>
          {t.retry}
        </Button>
      )}
    </StatusCard>
  )
}

/** What helps: asking again only where the answer may be another one then. */
export function actionAfter(reason: FailureReason): BarAction {
  if (reason === 'not-found' || reason === 'bad-request') return 'orders'
  return reason === 'forbidden' ? 'askShop' : 'retry'
}
