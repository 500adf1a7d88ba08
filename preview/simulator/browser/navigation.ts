import * as v from 'valibot'
import type { MissingPage } from './app'
import type { PageStack } from './pageStack'
import { readLink, writeLink, type Link } from './paths'
import { reportProblem } from './problems'
import { WxError } from './wx/asyncCalls'

/** An entry of the browser's history: the number of pages beneath, within one launch of the mini-program. */
const HistoryEntry = v.object({ launch: v.string(), depth: v.number() })

/** WeChat's limit for open pages. */
const MAX_PAGES = 10

/**
 * Navigates between pages, one navigation at a time, and keeps the address and the browser's history up to date. A
 * navigation that fails rejects and is reported.
 */
export class Navigation {
  private launch = ''
  private moving: Promise<unknown> = Promise.resolve()

  constructor(
    private readonly stack: PageStack,
    private readonly home: string,
    /** Called when the address names a page that does not exist. */
    private readonly onMissing: (page: MissingPage) => void,
  ) {
    window.addEventListener('popstate', ({ state }: PopStateEvent) => {
      void this.inTurn(() => {
        this.restore(state)
      })
    })
  }

  /** The page in the address; without one, the home page. */
  get linkOfAddress(): Link {
    const link = readLink(window.location.hash.slice(1))
    return link.route === '' ? { ...link, route: this.home } : link
  }

  /** Opens the page in the address. */
  start(): void {
    void this.inTurn(() => {
      this.followAddress()
    })
  }

  /** Navigates as a `navigator` with this open-type does. */
  follow = (openType: string, options: { url: string; delta: number }): Promise<void> => {
    switch (openType) {
      case 'redirect':
        return this.redirectTo(options)
      case 'reLaunch':
        return this.reLaunch(options)
      case 'navigateBack':
        return this.navigateBack(options)
      default:
        return this.navigateTo(options)
    }
  }

  navigateTo = ({ url }: { url: string }): Promise<void> =>
    this.inTurn(() => {
      if (this.stack.pages.length >= MAX_PAGES) throw new WxError('webview count limit exceed')
      const link = this.existing(url)
      this.stack.push(link)
      window.history.pushState(this.entry(), '', `#${writeLink(link)}`)
    })

  redirectTo = ({ url }: { url: string }): Promise<void> =>
    this.inTurn(() => {
      const link = this.existing(url)
      this.stack.replace(1, link)
      window.history.replaceState(this.entry(), '', `#${writeLink(link)}`)
    })

  reLaunch = ({ url }: { url: string }): Promise<void> =>
    this.inTurn(() => {
      this.relaunch(this.existing(url))
    })

  /** Opens the home page in place of all others. */
  goHome = (): Promise<void> => this.reLaunch({ url: `/${this.home}` })

  navigateBack = ({ delta = 1 }: { delta?: number } = {}): Promise<void> =>
    this.inTurn(async () => {
      const count = Math.min(delta, this.stack.pages.length - 1)
      if (count <= 0) return
      const moved = new Promise((resolve) => {
        window.addEventListener('popstate', resolve, { once: true })
      })
      window.history.go(-count)
      await moved
      this.stack.pop(count)
    })

  private inTurn(move: () => void | Promise<void>): Promise<void> {
    const turn = this.moving.then(move)
    this.moving = turn.catch((error: unknown) => {
      reportProblem('navigation', error)
    })
    return turn
  }

  /** Handles a step in the browser's history, or a change of the address by hand. */
  private restore(state: unknown): void {
    const entry = v.safeParse(HistoryEntry, state)
    if (!entry.success || entry.output.launch !== this.launch) {
      this.followAddress()
      return
    }
    const back = this.stack.pages.length - 1 - entry.output.depth
    if (back > 0) this.stack.pop(back)
    else if (back < 0) this.stack.push(this.linkOfAddress)
  }

  /** Opens the page in the address. An unknown page is no problem of the mini-program, which is told with onPageNotFound. */
  private followAddress(): void {
    const link = this.linkOfAddress
    if (this.stack.has(link.route)) {
      this.relaunch(link)
      return
    }
    const { route: path, query } = link
    this.stack.showMissing(`#/${this.home}`)
    this.onMissing({ path, query, isEntryPage: this.launch === '' })
    this.launch = window.crypto.randomUUID()
  }

  private relaunch(link: Link): void {
    this.stack.replace(this.stack.pages.length, link)
    this.launch = window.crypto.randomUUID()
    window.history.replaceState(this.entry(), '', `#${writeLink(link)}`)
  }

  private existing(url: string): Link {
    const link = readLink(url, this.stack.top?.link.route)
    this.requirePage(link)
    return link
  }

  private requirePage({ route }: Link): void {
    if (!this.stack.has(route)) throw new WxError(`page "${route}" is not found`)
  }

  private entry(): v.InferOutput<typeof HistoryEntry> {
    return { launch: this.launch, depth: this.stack.pages.length - 1 }
  }
}
