import { Button } from '@tarojs/components'
import { useWords } from '../locales/useWords'
import type { FailureReason } from '../locales/words'
import { StatusCard } from './StatusCard'

interface Props {
  reason: FailureReason
  onRetry: () => void
}

/** Stands where there should be an answer: what went wrong in the customer's words, and another try. */
export function FailureCard({ reason, onRetry }: Props) {
  const words = useWords()
  const { title, text } = words.failed[reason]
  // A link without an order stays without one, however often it is tried.
  const canRetry = reason !== 'bad-request'
  return (
    <StatusCard stage='other' icon={reason === 'offline' ? 'offline' : 'lookup'} title={title} text={text}>
      {canRetry && (
        <Button className='pill' onClick={onRetry}>
          {words.retry}
        </Button>
      )}
    </StatusCard>
  )
}
