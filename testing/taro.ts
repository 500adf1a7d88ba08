/** Stands in for @tarojs/taro: page hooks that a test can fire, and the few calls of services/device. */

type Listener = () => void

const listeners = { pullDown: nothing, reachBottom: nothing, show: nothing, hide: nothing }
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

export function useDidShow(listener: Listener): void {
  listeners.show = listener
}

export function useDidHide(listener: Listener): void {
  listeners.hide = listener
}

export function useRouter(): { params: Record<string, string> } {
  return { params: query }
}

function nothing(): void {
  return undefined
}

/** What a page has asked to watch, and how a test answers: see watching() below. */
interface Watching {
  id: string
  onChange: (snapshot: unknown) => void
  onError: (error: unknown) => void
  closed: boolean
}

let watches: Watching[] = []

/** The watches that are open now. */
export function watching(): readonly Watching[] {
  return watches.filter((watch) => !watch.closed)
}

/** What is kept on the device. */
export const storage = new Map<string, unknown>()

let fontSize: number | undefined

/** Sets the size of text in WeChat, CSS pixels; undefined as a WeChat that does not say. */
export function setFontSize(size: number | undefined): void {
  fontSize = size
}

/** A new device: nothing is kept, nothing is watched, and text is as large as usual. */
export function resetDevice(): void {
  fontSize = 16
  storage.clear()
  watches = []
}

const database = () => ({
  collection: () => ({
    where: ({ _id }: { _id: string }) => ({
      watch: (listeners: Pick<Watching, 'onChange' | 'onError'>) => {
        const watch = { id: _id, closed: false, ...listeners }
        watches.push(watch)
        return {
          close: () => {
            watch.closed = true
            return Promise.resolve()
          },
        }
      },
    }),
  }),
})

const Taro = {
  cloud: { init: jest.fn(), callFunction: jest.fn(), database },
  request: jest.fn(),
  getAppBaseInfo: () => ({ fontSizeSetting: fontSize }),
  getDeviceInfo: jest.fn(),
  getNetworkType: jest.fn(() => Promise.resolve({ networkType: 'wifi' })),
  setClipboardData: jest.fn(() => Promise.resolve()),
  makePhoneCall: jest.fn(() => Promise.resolve()),
  showActionSheet: jest.fn(() => Promise.resolve({ tapIndex: 0 })),
  reLaunch: jest.fn(() => Promise.resolve()),
  setNavigationBarTitle: jest.fn(() => Promise.resolve()),
  stopPullDownRefresh: jest.fn(),
  requestSubscribeMessage: jest.fn(),
  // Nothing can be measured here, unless a test says what.
  createSelectorQuery: jest.fn(() => {
    throw new Error('there is no screen')
  }),
  onAppShow: jest.fn(),
  offAppShow: jest.fn(),
  onNetworkStatusChange: jest.fn(),
  offNetworkStatusChange: jest.fn(),
  getStorageSync: (key: string): unknown => storage.get(key) ?? '',
  setStorageSync: (key: string, value: unknown) => {
    storage.set(key, JSON.parse(JSON.stringify(value)))
  },
  removeStorageSync: (key: string) => {
    storage.delete(key)
  },
}

export default Taro
