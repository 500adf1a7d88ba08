import Taro from '@tarojs/taro'

/** False only if WeChat reports that there is no network; true if it cannot tell. */
export async function isOnline(): Promise<boolean> {
  try {
    return (await Taro.getNetworkType()).networkType !== 'none'
  } catch {
    return true
  }
}

/** Calls back when a lost network returns, not on a change from one network to another; returns an unsubscribe function. */
export function onReconnect(callback: () => void): () => void {
  let wasConnected = true
  const listener = ({ isConnected }: { isConnected: boolean }): void => {
    if (isConnected && !wasConnected) callback()
    wasConnected = isConnected
  }
  Taro.onNetworkStatusChange(listener)
  return () => {
    Taro.offNetworkStatusChange(listener)
  }
}
