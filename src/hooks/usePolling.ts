import { useEffect } from 'react'

const FIRST_MS = 60_000
const LONGEST_MS = 600_000

/** Calls `ask` while `active`: first after one minute, then at intervals that double up to ten minutes. */
export function usePolling(active: boolean, ask: () => Promise<unknown>): void {
  useEffect(() => {
    if (!active) return undefined
    let waitMs = FIRST_MS
    let timer = setTimeout(poll, waitMs)
    function poll(): void {
      waitMs = Math.min(waitMs * 2, LONGEST_MS)
      timer = setTimeout(poll, waitMs)
      void ask()
    }
    return () => {
      clearTimeout(timer)
    }
  }, [active, ask])
}
