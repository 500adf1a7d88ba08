import type { SWRConfiguration } from 'swr'
import { reasonOf, type Reason } from './hooks/failure'
import { onAppShow } from './platform/device'
import { onReconnect } from './platform/network'

/** Failures that may pass without the customer doing anything. */
const RETRIED: readonly Reason[] = ['timeout', 'busy', 'unavailable']

/** SWR's settings: WeChat's events take the place of a browser's focus and connection events. */
export const swrConfig: SWRConfiguration = {
  provider: () => new Map(),
  isOnline: () => true,
  isVisible: () => true,
  initFocus: onAppShow,
  initReconnect: onReconnect,
  // A customer who leaves for a moment causes no new request.
  focusThrottleInterval: 30_000,
  shouldRetryOnError: (error: unknown) => RETRIED.includes(reasonOf(error)),
  // SWR backs off: the retries come after about 5, 10 and 20 seconds.
  errorRetryInterval: 5_000,
  errorRetryCount: 3,
}
