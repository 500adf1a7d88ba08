import { useEffect, useRef, useSyncExternalStore } from 'react'
import { isOnline, onNetworkChange } from '../platform/network'

/** False while the phone has no network. */
export function useOnline(): boolean {
  return useSyncExternalStore(onNetworkChange, isOnline)
}

/** Calls `onBack` when a lost network is back. */
export function useReconnect(onBack: () => unknown): void {
  const online = useOnline()
  const wasOnline = useRef(online)
  useEffect(() => {
    if (online && !wasOnline.current) void onBack()
    wasOnline.current = online
  }, [online, onBack])
}
