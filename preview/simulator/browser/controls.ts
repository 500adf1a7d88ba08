import type { RunningApp } from './app'
import { cloudCallRecords } from './cloudRecord'
import { consoleRecords } from './consoleRecord'
import type { PhoneNetwork } from './network'
import type { PageStack } from './pageStack'
import { problems } from './problems'
import { setDataRecords } from './setDataRecord'
import { shareToMoments, shareWithFriend, type ShareCard } from './share'

/** The telephone numbers that the mini-program has called. */
const calledNumbers: string[] = []

/** Available before the mini-program runs, and after it failed to start. */
const records = {
  problems,
  setData: setDataRecords,
  cloudCalls: cloudCallRecords,
  console: consoleRecords,
  calledNumbers,
}

/** Available only while a mini-program runs. */
interface RunningParts {
  /** The Date of the mini-program. */
  clock: DateConstructor
  network: PhoneNetwork
  app: RunningApp
  stack: PageStack
}

/**
 * `window.__simulator`, for tests, the panel and a developer's console. The window fires RECORD_EVENT after each new
 * record.
 */
export type Simulator = typeof records & Partial<ReturnType<typeof createControls>>

declare global {
  interface Window {
    __simulator: Simulator
  }
}

/** Puts the records on the window. `running` adds the controls of the running mini-program. */
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

function createControls({ clock, network, app, stack }: RunningParts) {
  return {
    /** The time of the phone's clock, Unix seconds. */
    nowSeconds: () => Math.floor(clock.now() / 1000),
    network,
    app: {
      hide: app.hide,
      show: () => {
        app.show()
      },
    },
    /** Shares the top page as WeChat's menu does; undefined if it cannot be shared. */
    share: (): Promise<ShareCard | undefined> =>
      stack.top ? shareWithFriend(stack.top, { from: 'menu' }) : Promise.resolve(undefined),
    shareToMoments: (): Promise<ShareCard | undefined> =>
      stack.top ? shareToMoments(stack.top) : Promise.resolve(undefined),
    /** The top page and the data of its template. */
    topPage: (): { route: string; data: unknown } | undefined =>
      stack.top && { route: stack.top.link.route, data: stack.top.instance.data },
  }
}
