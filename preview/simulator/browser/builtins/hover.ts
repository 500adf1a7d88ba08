import { textOf, type Host } from './host'

/** The delay before a touch shows and before it disappears, in milliseconds. */
interface HoverTimes {
  start: number
  stay: number
}

/**
 * Adds a class while the component is touched: the `hover-class` of the template, or else `usualClass`. `none` adds none.
 * https://developers.weixin.qq.com/miniprogram/dev/component/view.html
 */
export function hoverWhenTouched(host: Host, usualClass: string, usual: HoverTimes): void {
  const { element, properties } = host
  let timer: number | undefined
  let shown: string[] = []
  const show = () => {
    shown = classesOf(properties.hoverClass, usualClass)
    element.classList.add(...shown)
  }
  const start = (event: TouchEvent) => {
    if (properties.disabled === true || event.defaultPrevented || isTaken(event)) return
    if (properties.hoverStopPropagation === true) taken.add(event)
    window.clearTimeout(timer)
    timer = window.setTimeout(show, timeOf(properties.hoverStartTime, usual.start))
  }
  const end = () => {
    window.clearTimeout(timer)
    timer = window.setTimeout(
      () => {
        element.classList.remove(...shown)
      },
      timeOf(properties.hoverStayTime, usual.stay),
    )
  }
  element.addEventListener('touchstart', start, { passive: true })
  for (const ending of ['touchend', 'touchcancel', 'touchmove']) {
    element.addEventListener(ending, end, { passive: true })
  }
}

/** Touches that an inner element with `hover-stop-propagation` has taken. */
const taken = new WeakSet<Event>()

function isTaken(event: Event): boolean {
  return taken.has(event)
}

function classesOf(asked: unknown, usual: string): string[] {
  const classes = (textOf(asked) || usual).split(/\s+/).filter(Boolean)
  return classes.includes('none') ? [] : classes
}

function timeOf(asked: unknown, usual: number): number {
  return typeof asked === 'number' ? asked : usual
}
