import type { Root } from 'glass-easel-miniprogram-adapter'
import type { WindowSettings } from '../compiled'
import type { Link } from './paths'
import { reportProblem } from './problems'
import { PullDown } from './pullDown'
import { recordSetData } from './setDataRecord'

/** What a script sees of its page, in getCurrentPages() and as `this`. */
export interface PageInstance {
  is: string
  route: string
  __route__: string
  options: Link['query']
  data: unknown
  setData: (data: Record<string, unknown>, callback?: () => void) => void
  createSelectorQuery: () => unknown
  [name: string]: unknown
}

const REACH_BOTTOM_DISTANCE = 50

/** A page that has been opened: its instance, and the frame on the screen that holds it. */
export class OpenPage {
  readonly instance: PageInstance
  readonly pullDown: PullDown
  readonly frame = document.createElement('div')
  /** The box that scrolls. */
  readonly box = document.createElement('div')
  /** What calls have changed about its window. */
  changes: WindowSettings = {}
  /** What the menu would offer, by the name of the hook, and a call has taken out of it. */
  readonly hiddenMenus = new Set<string>()
  /** The height of the content whose end was reached; 0 while the end is out of sight. */
  private reachedHeight = 0

  constructor(
    readonly link: Link,
    private readonly settings: WindowSettings,
    private readonly root: Root,
  ) {
    // The adapter types an instance by its own definition, and this one is made of the mini-program's.
    this.instance = root.get() as unknown as PageInstance
    this.instance.route = link.route
    this.instance.__route__ = link.route
    this.instance.options = link.query
    recordSetData(this.instance)
    this.frame.className = 'page-frame'
    this.frame.innerHTML = '<div class="page-spinner" aria-hidden="true"><i></i><i></i><i></i></div>'
    this.box.className = 'page-box'
    this.frame.append(this.box)
    this.pullDown = new PullDown(this.frame, this.box, () => {
      this.call('onPullDownRefresh')
    })
    this.pullDown.enabled = settings.enablePullDownRefresh === true
    this.box.addEventListener('scroll', this.scrolled, { passive: true })
  }

  /** Loads the page and puts it on the screen. */
  open(screen: HTMLElement): void {
    this.call('onLoad', this.link.query)
    screen.append(this.frame)
    const placeholder = document.createElement('div')
    this.box.append(placeholder)
    // Typed by the part of the DOM that glass-easel uses.
    this.root.attach(
      this.box as unknown as Parameters<Root['attach']>[0],
      placeholder as unknown as Parameters<Root['attach']>[1],
    )
    this.call('onShow')
    this.call('onReady')
  }

  /** Draws what shows where the page is pulled away. */
  drawBackground({ backgroundColor, backgroundTextStyle }: WindowSettings): void {
    this.frame.style.backgroundColor = backgroundColor ?? ''
    this.frame.classList.toggle('light-spinner', backgroundTextStyle === 'light')
  }

  show(): void {
    this.frame.hidden = false
    this.call('onShow')
  }

  hide(): void {
    this.call('onHide')
    this.frame.hidden = true
  }

  close(): void {
    this.call('onUnload')
    this.root.release()
    this.frame.remove()
  }

  /** Whether the page does anything at that moment of its life. */
  offers(name: string): boolean {
    return typeof this.instance[name] === 'function' && !this.hiddenMenus.has(name)
  }

  get title(): string {
    return this.changes.navigationBarTitleText ?? this.settings.navigationBarTitleText ?? ''
  }

  /** Calls what the page does at some moment of its life, where it does something. What it throws is reported. */
  call(name: string, argument?: unknown): unknown {
    const hook = this.instance[name]
    if (typeof hook !== 'function') return undefined
    try {
      return Reflect.apply(hook, this.instance, [argument])
    } catch (error) {
      reportProblem(`${this.link.route}.js ${name}`, error)
      return undefined
    }
  }

  private readonly scrolled = (): void => {
    const { scrollTop, clientHeight, scrollHeight } = this.box
    this.call('onPageScroll', { scrollTop })
    const distance = this.settings.onReachBottomDistance ?? REACH_BOTTOM_DISTANCE
    const atBottom = scrollTop + clientHeight >= scrollHeight - distance
    // More content has an end of its own, even where one long pull goes straight to it.
    if (atBottom && this.reachedHeight !== scrollHeight) this.call('onReachBottom')
    this.reachedHeight = atBottom ? scrollHeight : 0
  }
}
