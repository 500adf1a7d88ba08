import type { SWRConfiguration } from 'swr'
import type { FailureReason } from './domain/failureReason'
import { onAppShow } from './platform/device'
import { isOnline } from './platform/network'
import { reasonOf } from './services/errors'

const RETRIED: readonly FailureReason[] = ['timeout', 'busy', 'unavailable']

/** The wait before a failed request is sent again, milliseconds. */
export const RETRY_INTERVAL_MS = 5_000

/** True for a failure that may pass without the customer doing anything. */
export function isRetried(error: unknown): boolean {
  return RETRIED.includes(reasonOf(error))
}

/** SWR's settings: WeChat's events take the place of a browser's focus event. */
export const swrConfig: SWRConfiguration = {
  provider: () => new Map(),
  isOnline,
  isVisible: () => true,
  initFocus: onAppShow,
  // SWR would send no request for what it has asked within two seconds. Each hook asks by itself.
  revalidateOnReconnect: false,
  // A customer who leaves for a moment causes no new request.
  focusThrottleInterval: 30_000,
  shouldRetryOnError: isRetried,
  // SWR backs off: the retries come after about 5, 10 and 20 seconds.
  errorRetryInterval: RETRY_INTERVAL_MS,
  errorRetryCount: 3,
}
