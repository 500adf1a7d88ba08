import type { RunningApp } from './app'
import { cloudCallRecords } from './cloudRecord'
import { consoleRecords } from './consoleRecord'
import type { PhoneNetwork } from './network'
import type { PageStack } from './pageStack'
import { problems } from './problems'
import { setDataRecords } from './setDataRecord'
import { shareToMoments, shareWithFriend, type ShareCard } from './share'

/** Telephone numbers that the mini-program has called. */
const calledNumbers: string[] = []

/** What is there before the mini-program runs, and stays after it failed to. */
const records = {
  problems,
  setData: setDataRecords,
  cloudCalls: cloudCallRecords,
  console: consoleRecords,
  calledNumbers,
}

/** What only a running mini-program has. */
interface RunningParts {
  network: PhoneNetwork
  app: RunningApp
  stack: PageStack
}

/**
 * What tests, the panel and a developer's console see and do, at `window.__simulator`. After each new record there is
 * an event RECORDED on the window.
 */
export type Simulator = typeof records & Partial<ReturnType<typeof createControls>>

declare global {
  interface Window {
    __simulator: Simulator
  }
}

/** Offers the records at once; `running` adds the switches. */
export function exposeControls(): {
  calledNumbers: string[]
  running: (parts: RunningParts) => void
} {
  const simulator: Simulator = records
  window.__simulator = simulator
  return {
    calledNumbers,
    running: (parts) => {
      Object.assign(simulator, createControls(parts))
    },
  }
}

function createControls({ network, app, stack }: RunningParts) {
  return {
    network,
    app: { hide: app.hide, show: app.show },
    /** Shares the page on top as WeChat's menu does; undefined where it cannot be. */
    share: (): Promise<ShareCard | undefined> =>
      stack.top ? shareWithFriend(stack.top, { from: 'menu' }) : Promise.resolve(undefined),
    shareToMoments: (): Promise<ShareCard | undefined> =>
      stack.top ? shareToMoments(stack.top) : Promise.resolve(undefined),
    /** The page on top, with the data that its template shows. */
    topPage: (): { route: string; data: unknown } | undefined =>
      stack.top && { route: stack.top.link.route, data: stack.top.instance.data },
  }
}
