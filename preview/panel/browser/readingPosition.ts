import * as v from 'valibot'

const ReadingPosition = v.object({ focus: v.string(), scrollTop: v.number() })
const KEY = 'preview-panel:place'

/**
 * Keeps focus and scroll position over a reload of the phone, which reloads the panel as well. A switch that was changed
 * with the keyboard keeps the focus.
 */
export function keepReadingPosition(): void {
  const scroller = document.scrollingElement ?? document.body
  const place = v.safeParse(ReadingPosition, JSON.parse(sessionStorage.getItem(KEY) ?? 'null'))
  if (place.success) {
    document.getElementById(place.output.focus)?.focus({ preventScroll: true })
    scroller.scrollTop = place.output.scrollTop
  }
  window.addEventListener('pagehide', () => {
    const focus = document.activeElement?.id ?? ''
    sessionStorage.setItem(KEY, JSON.stringify({ focus, scrollTop: scroller.scrollTop }))
  })
}
