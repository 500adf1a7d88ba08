import Taro from '@tarojs/taro'

/** A network counts as back once it has stayed for this long, so that one that comes and goes causes one request. */
const SETTLE_MS = 300

/** What WeChat last reported; true before its first report. */
let connected = true
/** `connected`, as the pages know it. */
let online = true
/** Counts the reports, because the answer to a question may come after a newer report. */
let reports = 0
let settling: ReturnType<typeof setTimeout> | undefined
const listeners = new Set<() => void>()

/** Whether there is a network: false as soon as it is lost, true once it is back, and while no listener follows it. */
export function isOnline(): boolean {
  return online
}

/** Asks WeChat whether there is a network. If WeChat cannot tell, its last report holds. */
export async function checkNetwork(): Promise<boolean> {
  const before = reports
  try {
    const { networkType } = await Taro.getNetworkType()
    if (reports === before) report(networkType !== 'none')
  } catch {
    // The last report holds.
  }
  return connected
}

/** Takes an answer of the cloud as proof of a network that WeChat has reported missing. */
export function reportAnswer(): void {
  report(true)
}

/** Calls back when the network is lost and when it is back; returns an unsubscribe function. */
export function onNetworkChange(callback: () => void): () => void {
  if (listeners.size === 0) follow()
  listeners.add(callback)
  return () => {
    if (listeners.delete(callback) && listeners.size === 0) unfollow()
  }
}

function follow(): void {
  Taro.onNetworkStatusChange(hear)
  // A mini-program in the background may miss reports.
  Taro.onAppShow(check)
  check()
}

function unfollow(): void {
  clearTimeout(settling)
  Taro.offNetworkStatusChange(hear)
  Taro.offAppShow(check)
  connected = true
  online = true
}

function hear({ isConnected }: { isConnected: boolean }): void {
  report(isConnected)
}

function check(): void {
  void checkNetwork()
}

function report(isConnected: boolean): void {
  reports += 1
  if (isConnected === connected) return
  connected = isConnected
  clearTimeout(settling)
  if (isConnected) settling = setTimeout(settle, SETTLE_MS)
  else settle()
}

function settle(): void {
  if (online === connected) return
  online = connected
  for (const listener of [...listeners]) listener()
}
