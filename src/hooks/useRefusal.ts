import { useEffect, useState } from 'react'
import { onRefusal, type Refusal } from '../platform/refusals'
import { usePageVisible } from './usePageVisible'

/** The newest request of a tap that WeChat refused while this page was on screen; null if there is none or it was closed. */
export function useRefusal(): { refusal: Refusal | null; close: () => void } {
  const [refusal, setRefusal] = useState<Refusal | null>(null)
  const visible = usePageVisible()
  useEffect(() => (visible ? onRefusal(setRefusal) : undefined), [visible])
  return {
    refusal,
    close: () => {
      setRefusal(null)
    },
  }
}
