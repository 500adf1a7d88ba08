import { Listeners } from '../listeners'
import { asynchronous } from './answer'

/** The network as the browser sees it: there, or not. */
export function networkCalls() {
  const changed = new Listeners<{ isConnected: boolean; networkType: string }>()
  const networkType = () => (window.navigator.onLine ? 'wifi' : 'none')
  const tell = () => {
    changed.emit({ isConnected: window.navigator.onLine, networkType: networkType() })
  }
  window.addEventListener('online', tell)
  window.addEventListener('offline', tell)
  return {
    onNetworkStatusChange: changed.on,
    offNetworkStatusChange: changed.off,
    ...asynchronous({ getNetworkType: () => ({ networkType: networkType() }) }),
  }
}
