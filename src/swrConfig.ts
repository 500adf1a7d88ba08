import type { SWRConfiguration } from 'swr'
import { onAppShow, onNetworkChange } from './platform/device'
import { reasonOf, type Reason } from './hooks/failure'

/** What may be over by the next try, without anybody doing anything. */
const PASSING: readonly Reason[] = ['timeout', 'busy', 'unavailable']

/** How SWR asks: a browser's focus and connection events are WeChat's own here. */
export const requestOptions: SWRConfiguration = {
  provider: () => new Map(),
  isOnline: () => true,
  isVisible: () => true,
  initFocus: onAppShow,
  initReconnect: onReconnect,
  /** Whoever looks away for a moment is not asked for anew. */
  focusThrottleInterval: 30_000,
  shouldRetryOnError: (error: unknown) => PASSING.includes(reasonOf(error)),
  // SWR waits longer with every try: about 5, 10 and 20 seconds here.
  errorRetryInterval: 5_000,
  errorRetryCount: 3,
}

/** Calls back when the network is there again, and not when one network takes the place of another. */
function onReconnect(callback: () => void): () => void {
  let wasConnected = true
  return onNetworkChange((connected) => {
    if (connected && !wasConnected) callback()
    wasConnected = connected
  })
}
