import { Listeners } from '../listeners'
import type { NetworkState, PhoneNetwork } from '../network'
import { createAsyncCalls } from './asyncCalls'

/** https://developers.weixin.qq.com/miniprogram/dev/api/device/network/wx.getNetworkType.html */
const TYPES: Readonly<Record<NetworkState, string>> = { online: 'wifi', slow: '3g', offline: 'none' }

/** The calls for the type of the network and its changes. */
export function networkCalls(network: PhoneNetwork) {
  // Separate from the simulator's own listeners, because off…() without a callback removes all of them.
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
