/** How far the page must be pulled to refresh, and how far it can be pulled, in pixels. */
const REFRESH_PX = 50
const MAX_PX = 80
/** The page moves by this share of the finger's way. */
const PACE = 0.5

/**
 * Pull-down refresh: the scrolling box moves down in its frame and uncovers the spinner. It moves without a transform, so
 * that what is fixed on the page keeps its place.
 */
export class PullDown {
  /** Whether a finger can pull the page. wx.startPullDownRefresh works anyway. */
  enabled = false
  private refreshing = false
  private startY: number | undefined

  constructor(
    private readonly frame: HTMLElement,
    private readonly box: HTMLElement,
    private readonly onPulled: () => void,
  ) {
    box.addEventListener('touchstart', this.touch, { passive: true })
    // Not passive: the browser must not scroll while the page is being pulled.
    box.addEventListener('touchmove', this.move, { passive: false })
    box.addEventListener('touchend', this.release)
    box.addEventListener('touchcancel', this.release)
  }

  /** Starts a refresh, as after a pull. */
  start(): void {
    if (this.refreshing) return
    this.refreshing = true
    this.frame.classList.add('refreshing')
    this.shift(REFRESH_PX)
    this.onPulled()
  }

  stop(): void {
    this.refreshing = false
    this.frame.classList.remove('refreshing')
    this.shift(0)
  }

  private readonly touch = (event: TouchEvent): void => {
    const ready = this.enabled && !this.refreshing && this.box.scrollTop <= 0
    this.startY = ready ? event.touches[0]?.clientY : undefined
  }

  private readonly move = (event: TouchEvent): void => {
    const pulled = this.pulled(event)
    if (pulled <= 0) return
    event.preventDefault()
    this.shift(pulled)
  }

  private readonly release = (event: TouchEvent): void => {
    const pulled = this.pulled(event)
    this.startY = undefined
    if (pulled >= REFRESH_PX) this.start()
    else if (pulled > 0) this.shift(0)
  }

  private pulled(event: TouchEvent): number {
    const finger = event.changedTouches[0]
    if (!finger || this.startY === undefined || this.box.scrollTop > 0) return 0
    return Math.min((finger.clientY - this.startY) * PACE, MAX_PX)
  }

  private shift(pixels: number): void {
    this.box.style.top = pixels > 0 ? `${pixels}px` : ''
    this.box.style.bottom = pixels > 0 ? `${-pixels}px` : ''
  }
}
