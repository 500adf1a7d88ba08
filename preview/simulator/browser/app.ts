import { Listeners } from './listeners'
import type { OpenPage } from './page'
import type { Link } from './paths'
import { reportProblem } from './problems'

/** The argument of App(). */
export type AppDefinition = Record<string, unknown>

/** The argument of onPageNotFound. */
export interface MissingPage {
  path: string
  query: Link['query']
  isEntryPage: boolean
}

/** The running App(): its lifecycle, and the listeners for launch, visibility and errors. */
export class RunningApp {
  readonly shown = new Listeners<object>()
  readonly hidden = new Listeners<object>()
  readonly failed = new Listeners<unknown>()
  readonly rejected = new Listeners<{ reason: unknown; promise: Promise<unknown> }>()
  readonly pageMissed = new Listeners<MissingPage>()
  instance: AppDefinition = {}
  private isHidden = false

  constructor(
    private readonly launchedAt: Link,
    private readonly topPage: () => OpenPage | undefined,
  ) {}

  register = (definition: AppDefinition): void => {
    this.instance = definition
  }

  launch(): void {
    this.call('onLaunch', this.launchOptions())
    this.call('onShow', this.launchOptions())
    document.addEventListener('visibilitychange', () => {
      if (document.hidden) this.hide()
      else this.show()
    })
  }

  /** Scene 1001 means: opened from the list of mini-programs. */
  launchOptions = (): object => {
    const { route, query } = this.launchedAt
    return { path: route, query, scene: 1001, referrerInfo: {}, apiCategory: 'default' }
  }

  /** Puts the mini-program into the background. */
  hide = (): void => {
    if (this.isHidden) return
    this.isHidden = true
    this.topPage()?.call('onHide')
    this.call('onHide', this.launchOptions())
    this.hidden.emit(this.launchOptions())
  }

  /** Brings the mini-program back to the front. `referrerInfo` is what another program says that leads back to it. */
  show = (referrerInfo: object = {}): void => {
    if (!this.isHidden) return
    this.isHidden = false
    const options = { ...this.launchOptions(), referrerInfo }
    this.call('onShow', options)
    this.shown.emit(options)
    this.topPage()?.call('onShow')
  }

  fail(error: unknown): void {
    this.call('onError', error)
    this.failed.emit(error)
  }

  reject(reason: unknown, promise: Promise<unknown>): void {
    this.call('onUnhandledRejection', { reason, promise })
    this.rejected.emit({ reason, promise })
  }

  missPage(page: MissingPage): void {
    this.call('onPageNotFound', page)
    this.pageMissed.emit(page)
  }

  private call(name: string, argument: unknown): void {
    const hook = this.instance[name]
    if (typeof hook !== 'function') return
    try {
      Reflect.apply(hook, this.instance, [argument])
    } catch (error) {
      reportProblem(`app.js ${name}`, error)
    }
  }
}
