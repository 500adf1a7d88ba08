import { Button, View } from '@tarojs/components'
import type { FailureReason } from '../../domain/failureReason'
import type { SharePageTranslations } from '../../locales/types/sharing'
import { useTranslations } from '../../locales/useTranslations'
import './ShareCard.scss'

interface Props {
  /** True if a link is ready to be sent. */
  canSend: boolean
  /** True if no more links can be made. */
  full: boolean
  busy: boolean
  failed: FailureReason | null
  onCreate: () => void
}

/** What family will see, and the button that makes a link and then sends it. */
export function ShareCard({ canSend, full, busy, failed, onCreate }: Props) {
  const { sharePage, failed: failure } = useTranslations()
  const { intro, care, send, create, creating } = sharePage
  return (
    <View className='card share-card'>
      <View>{intro}</View>
      <View className='share-card-care'>{care}</View>
      <View className='share-card-status' aria-role='status' aria-live='polite'>
        {failed === null ? statusText(canSend, full, sharePage) : failure[failed].title}
      </View>
      {canSend ? (
        <Button className='pill share-card-send' openType='share'>
          {send}
        </Button>
      ) : (
        <Button className='pill' disabled={busy || full} onClick={onCreate}>
          {busy ? creating : create}
        </Button>
      )}
    </View>
  )
}

function statusText(
  canSend: boolean,
  full: boolean,
  { ready, full: tooMany }: SharePageTranslations,
): string {
  if (canSend) return ready
  return full ? tooMany : ''
}
