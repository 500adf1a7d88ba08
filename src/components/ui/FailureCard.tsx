import { Button } from '@tarojs/components'
import { useWords } from '../../locales/useWords'
import type { FailureReason } from '../../locales/words'
import type { BarAct } from '../parcel/ActionBar'
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
  const words = useWords()
  const usual = words.failed[reason]
  return (
    <StatusCard stage='other' icon={ICONS[reason]} title={usual.title} text={text ?? usual.text}>
      {onRetry && actAfter(reason) === 'retry' && (
        <Button className='pill' onClick={onRetry}>
          {words.retry}
        </Button>
      )}
    </StatusCard>
  )
}

/** What helps: asking again only where the answer may be another one then. */
export function actAfter(reason: FailureReason): BarAct {
  if (reason === 'not-found' || reason === 'bad-request') return 'orders'
  return reason === 'forbidden' ? 'askShop' : 'retry'
}
