/** https://developers.weixin.qq.com/miniprogram/dev/framework/view/wxml/event.html */
const LONG_PRESS_MS = 350

/** A finger that moves further is not pressing, in pixels. */
const MAX_MOVE_PX = 10

/** Detects a finger or a mouse button that is held in one place. */
export class LongPress {
  /** True if the touch that ends was a long press with a listener. It is then no tap. */
  taken = false
  private readonly listening = new WeakSet()
  private timer: number | undefined
  private startedAt = { clientX: 0, clientY: 0 }

  constructor(private readonly onLongPress: (target: Element, event: Event) => void) {
    window.addEventListener('touchstart', this.start, { capture: true, passive: true })
    window.addEventListener('mousedown', this.start, { capture: true })
    for (const move of ['touchmove', 'mousemove']) {
      window.addEventListener(move, this.move, { capture: true, passive: true })
    }
    for (const end of ['touchend', 'touchcancel', 'mouseup']) {
      window.addEventListener(end, this.stop, { capture: true })
    }
  }

  /** Notes that this element has a listener for long presses. */
  addListener(element: object): void {
    this.listening.add(element)
  }

  private readonly start = (event: TouchEvent | MouseEvent): void => {
    this.stop()
    this.taken = false
    this.startedAt = pointOf(event)
    const { target } = event
    if (!(target instanceof Element)) return
    this.timer = window.setTimeout(() => {
      this.taken = this.isListenedTo(target)
      this.onLongPress(target, event)
    }, LONG_PRESS_MS)
  }

  private readonly move = (event: Event): void => {
    const { clientX, clientY } = pointOf(event)
    const moved = Math.max(
      Math.abs(clientX - this.startedAt.clientX),
      Math.abs(clientY - this.startedAt.clientY),
    )
    if (moved > MAX_MOVE_PX) this.stop()
  }

  private readonly stop = (): void => {
    window.clearTimeout(this.timer)
  }

  private isListenedTo(target: Element): boolean {
    for (let at: Element | null = target; at; at = at.parentElement) if (this.listening.has(at)) return true
    return false
  }
}

function pointOf(event: Event): { clientX: number; clientY: number } {
  const point = event instanceof TouchEvent ? event.changedTouches[0] : event
  return point instanceof Touch || point instanceof MouseEvent ? point : { clientX: 0, clientY: 0 }
}
