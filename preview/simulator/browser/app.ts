import { Listeners } from './listeners'
import type { Link } from './paths'
import { reportProblem } from './problems'

/** What App() is called with. */
export type AppDefinition = Record<string, unknown>

/** The mini-program as a whole: what it does when it is launched, shown and hidden, and when something goes wrong. */
export class RunningApp {
  readonly shown = new Listeners<object>()
  readonly hidden = new Listeners<object>()
  readonly failed = new Listeners<unknown>()
  readonly rejected = new Listeners<{ reason: unknown; promise: Promise<unknown> }>()
  instance: AppDefinition = {}

  constructor(private readonly launchedAt: Link) {}

  register = (definition: AppDefinition): void => {
    this.instance = definition
  }

  launch(): void {
    this.call('onLaunch', this.launchOptions())
    this.call('onShow', this.launchOptions())
    document.addEventListener('visibilitychange', this.visibilityChanged)
  }

  /** Scene 1001: opened from the list of mini-programs. */
  launchOptions = (): object => {
    const { route, query } = this.launchedAt
    return { path: route, query, scene: 1001, referrerInfo: {}, apiCategory: 'default' }
  }

  fail(error: unknown): void {
    this.call('onError', error)
    this.failed.emit(error)
  }

  reject(reason: unknown, promise: Promise<unknown>): void {
    this.call('onUnhandledRejection', { reason, promise })
    this.rejected.emit({ reason, promise })
  }

  private readonly visibilityChanged = (): void => {
    const [name, listeners] = document.hidden
      ? (['onHide', this.hidden] as const)
      : (['onShow', this.shown] as const)
    this.call(name, this.launchOptions())
    listeners.emit(this.launchOptions())
  }

  private call(name: string, argument: unknown): void {
    const hook = this.instance[name]
    if (typeof hook !== 'function') return
    try {
      Reflect.apply(hook, this.instance, [argument])
    } catch (error) {
      reportProblem(`app ${name}`, error)
    }
  }
}
