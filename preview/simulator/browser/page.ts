import type { Root } from 'glass-easel-miniprogram-adapter'
import type { WindowSettings } from '../compiled'
import type { Link } from './paths'
import { reportProblem } from './problems'
import { PullDown } from './pullDown'
import { recordSetData } from './setDataRecord'

/** A page as its script sees it, in getCurrentPages() and as `this`. */
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

/** An open page: its instance and the frame on the screen that holds it. */
export class OpenPage {
  readonly instance: PageInstance
  readonly pullDown: PullDown
  readonly frame = document.createElement('div')
  /** The scrolling box. */
  readonly box = document.createElement('div')
  /** The window settings that calls of wx have changed. */
  changes: WindowSettings = {}
  /** The share hooks that wx.hideShareMenu has taken out of the menu. */
  readonly hiddenMenus = new Set<string>()
  /** The height of the content when its end was last reached; 0 while the end is not visible. */
  private reachedHeight = 0

  constructor(
    readonly link: Link,
    private readonly settings: WindowSettings,
    private readonly root: Root,
  ) {
    // The adapter's type of an instance comes from a definition, which here is only known at runtime.
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
    // glass-easel declares only the part of the DOM that it uses.
    this.root.attach(
      this.box as unknown as Parameters<Root['attach']>[0],
      placeholder as unknown as Parameters<Root['attach']>[1],
    )
    this.call('onShow')
    this.call('onReady')
  }

  /** Draws the background that shows when the page is pulled down. */
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

  /** True if the page has this hook and the menu still offers it. */
  offers(name: string): boolean {
    return typeof this.instance[name] === 'function' && !this.hiddenMenus.has(name)
  }

  get title(): string {
    return this.changes.navigationBarTitleText ?? this.settings.navigationBarTitleText ?? ''
  }

  /** Calls a lifecycle hook of the page, if it has it. An error in it is reported. */
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
    // After more content has come, its new end counts as well, even if one swipe reached both.
    if (atBottom && this.reachedHeight !== scrollHeight) this.call('onReachBottom')
    this.reachedHeight = atBottom ? scrollHeight : 0
  }
}
