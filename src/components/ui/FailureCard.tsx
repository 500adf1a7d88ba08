import { Button } from '@tarojs/components'
import { useTranslations } from '../../locales/useTranslations'
import type { FailureReason } from '../../domain/failureReason'
import { actionAfterFailure } from '../../presenters/barAction'
import type { IconName } from '../../presenters/icons'
import { StatusCard } from './StatusCard'

interface Props {
  reason: FailureReason
  /** Replaces the usual text if more is known. */
  text?: string | undefined
  /** Shows a button to try again, for pages without an action bar. */
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

/** Says what went wrong and what the customer can do, if there is nothing to show. */
export function FailureCard({ reason, text, onRetry }: Props) {
  const t = useTranslations()
  const failed = t.failed[reason]
  return (
    <StatusCard stage='other' icon={ICONS[reason]} title={failed.title} text={text ?? failed.text}>
      {onRetry && actionAfterFailure(reason) === 'retry' && (
        <Button className='pill' onClick={onRetry}>
          {reason === 'offline' ? t.reconnect : t.retry}
        </Button>
      )}
    </StatusCard>
  )
}
