/** Replaces @tarojs/taro in tests (see jest.config.js): page hooks that a test can fire, and the APIs that src calls. */

import { useEffect } from 'react'

type Listener = () => void

const listeners = { pullDown: nothing, reachBottom: nothing }
/** Several hooks of a page may listen to these. */
const visits = { show: new Set<Listener>(), hide: new Set<Listener>() }
let query: Record<string, string> = {}
let sharing: (() => ShareCard) | undefined

/** What a page returns to WeChat when it is shared. */
interface ShareCard {
  title?: string
  path?: string
}

/** Sets the query values of the next page, encoded as in a link. */
export function openWith(values: Record<string, string>): void {
  query = values
}

/** Fires a page event, such as the one WeChat fires when the customer pulls the page down. */
export function fire(event: keyof typeof listeners | keyof typeof visits): void {
  if (event === 'show' || event === 'hide') for (const listener of [...visits[event]]) listener()
  else listeners[event]()
}

export function usePullDownRefresh(listener: Listener): void {
  listeners.pullDown = listener
}

export function useReachBottom(listener: Listener): void {
  listeners.reachBottom = listener
}

export function useDidShow(listener: Listener): void {
  useVisit('show', listener)
}

export function useDidHide(listener: Listener): void {
  useVisit('hide', listener)
}

function useVisit(event: keyof typeof visits, listener: Listener): void {
  useEffect(() => {
    visits[event].add(listener)
    return () => {
      visits[event].delete(listener)
    }
  }, [event, listener])
}

export function useRouter(): { params: Record<string, string> } {
  return { params: query }
}

export function useShareAppMessage(share: () => ShareCard): void {
  sharing = share
}

/** Shares the page as WeChat does, and returns the card. */
export function sharePage(): ShareCard | undefined {
  return sharing?.()
}

function nothing(): void {
  return undefined
}

/** A watch that a page has opened on a document, with the callbacks that a test can call. */
interface Watching {
  query: Record<string, string>
  onChange: (snapshot: unknown) => void
  onError: (error: unknown) => void
  closed: boolean
}

let watches: Watching[] = []

/** The open watches, oldest first. */
export function watching(): readonly Watching[] {
  return watches.filter((watch) => !watch.closed)
}

let networkType = 'wifi'
const networkListeners = new Set<(status: { isConnected: boolean; networkType: string }) => void>()

/** Loses the phone's network, or brings it back, and reports that to the mini-program. */
export function setNetwork(state: 'wifi' | 'none'): void {
  networkType = state
  for (const listener of [...networkListeners]) listener({ isConnected: state !== 'none', networkType })
}

/** The storage of the device. */
export const storage = new Map<string, unknown>()

/** Resets to a new device: no storage, no watches, a network. */
export function resetDevice(): void {
  storage.clear()
  watches = []
  networkType = 'wifi'
}

const database = () => ({
  collection: () => ({
    where: (query: Watching['query']) => ({
      watch: (listeners: Pick<Watching, 'onChange' | 'onError'>) => {
        const watch = { query, closed: false, ...listeners }
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
  cloud: {
    init: jest.fn(),
    callFunction: jest.fn(),
    callContainer: jest.fn(),
    connectContainer: jest.fn(),
    database,
  },
  request: jest.fn(),
  login: jest.fn(() => Promise.resolve({ code: 'code-1' })),
  connectSocket: jest.fn(),
  getAppBaseInfo: () => ({ fontSizeScaleFactor: 1 }),
  getDeviceInfo: jest.fn(),
  getNetworkType: jest.fn(() => Promise.resolve({ networkType })),
  setClipboardData: jest.fn(() => Promise.resolve()),
  makePhoneCall: jest.fn(() => Promise.resolve()),
  showActionSheet: jest.fn(() => Promise.resolve({ tapIndex: 0 })),
  getCurrentPages: jest.fn((): { route: string }[] => []),
  navigateBack: jest.fn(() => Promise.resolve()),
  redirectTo: jest.fn(() => Promise.resolve()),
  navigateTo: jest.fn(() => Promise.resolve()),
  updateShareMenu: jest.fn(() => Promise.resolve()),
  setNavigationBarTitle: jest.fn(() => Promise.resolve()),
  stopPullDownRefresh: jest.fn(),
  requestSubscribeMessage: jest.fn(),
  // jsdom has no layout. A test that needs a measurement replaces this.
  createSelectorQuery: jest.fn(() => {
    throw new Error('there is no layout to measure')
  }),
  openBusinessView: undefined,
  onAppShow: jest.fn(),
  offAppShow: jest.fn(),
  onNetworkStatusChange: networkListeners.add.bind(networkListeners),
  offNetworkStatusChange: networkListeners.delete.bind(networkListeners),
  getStorageSync: (key: string): unknown => storage.get(key) ?? '',
  setStorageSync: (key: string, value: unknown) => {
    storage.set(key, JSON.parse(JSON.stringify(value)))
  },
  removeStorageSync: (key: string) => {
    storage.delete(key)
  },
  getStorageInfoSync: () => ({ keys: [...storage.keys()] }),
}

export default Taro
