import { Listeners } from '../listeners'
import type { NetworkState, PhoneNetwork } from '../network'
import { createAsyncCalls } from './asyncCalls'

/** https://developers.weixin.qq.com/miniprogram/dev/api/device/network/wx.getNetworkType.html */
const TYPES: Readonly<Record<NetworkState, string>> = { online: 'wifi', slow: '3g', offline: 'none' }

/** What kind of network there is, and when that changes. */
export function networkCalls(network: PhoneNetwork) {
  // Listeners of the mini-program's own: off…() takes all of them away, and the simulator's must stay.
  const statusChanged = new Listeners<{ isConnected: boolean; networkType: string }>()
  const weakChanged = new Listeners<{ weakNet: boolean; networkType: string }>()
  network.changed.on((state) => {
    const networkType = TYPES[state]
    statusChanged.emit({ isConnected: state !== 'offline', networkType })
    weakChanged.emit({ weakNet: state === 'slow', networkType })
  })
  return {
    onNetworkStatusChange: statusChanged.on,
    offNetworkStatusChange: statusChanged.off,
    onNetworkWeakChange: weakChanged.on,
    offNetworkWeakChange: weakChanged.off,
    ...createAsyncCalls({
      getNetworkType: () => ({ networkType: TYPES[network.state], weakNet: network.state === 'slow' }),
    }),
  }
}
