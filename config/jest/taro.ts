/** Stands in for @tarojs/taro: page hooks that a test can fire, and the few calls of services/device. */

type Listener = () => void

const listeners: Record<'pullDown' | 'reachBottom', Listener> = { pullDown: nothing, reachBottom: nothing }
let query: Record<string, string> = {}

/** Opens the next page with these query values, as they stand in the link. */
export function openWith(values: Record<string, string>): void {
  query = values
}

/** Does what WeChat does when the customer pulls the page down or reaches its end. */
export function fire(event: keyof typeof listeners): void {
  listeners[event]()
}

export function usePullDownRefresh(listener: Listener): void {
  listeners.pullDown = listener
}

export function useReachBottom(listener: Listener): void {
  listeners.reachBottom = listener
}

export function useRouter(): { params: Record<string, string> } {
  return { params: query }
}

function nothing(): void {
  return undefined
}

const Taro = {
  cloud: { init: jest.fn(), callFunction: jest.fn() },
  getNetworkType: jest.fn(() => Promise.resolve({ networkType: 'wifi' })),
  setClipboardData: jest.fn(() => Promise.resolve()),
  setNavigationBarTitle: jest.fn(() => Promise.resolve()),
  stopPullDownRefresh: jest.fn(),
}

export default Taro
