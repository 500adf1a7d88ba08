import type { SWRConfiguration } from 'swr'

/** SWR expects a browser's focus, visibility and connection events; a mini-program has none of them. */
export const requestOptions: SWRConfiguration = {
  provider: () => new Map(),
  isOnline: () => true,
  isVisible: () => true,
  initFocus: () => () => undefined,
  initReconnect: () => () => undefined,
  shouldRetryOnError: false,
}
