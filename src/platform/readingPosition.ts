import Taro from '@tarojs/taro'
import * as v from 'valibot'

const TIMELINE = '.timeline'

/** An element's edges in CSS pixels from the top of the screen, and the page's scroll offset. */
interface Position {
  top: number
  bottom: number
  scrollTop: number
}

const Measured = v.tuple([
  v.object({ top: v.number(), bottom: v.number() }),
  v.object({ scrollTop: v.number() }),
])

/**
 * Runs an update that may insert nodes above the text being read, and keeps that text in place. Chromium anchors the
 * scroll position by itself and WebKit does not, so only the remaining offset is corrected.
 */
export async function keepReadingPosition(update: () => Promise<unknown>): Promise<void> {
  const before = await measure(TIMELINE)
  await update()
  // A customer who sees the top of the timeline wants to see the new node.
  if (!before || before.top >= 0) return
  const after = await measure(TIMELINE)
  if (after && after.bottom !== before.bottom) scrollTo(after.scrollTop + after.bottom - before.bottom)
}

/** Measures the first element that matches; null if there is none. Never rejects. */
function measure(selector: string): Promise<Position | null> {
  return new Promise((resolve) => {
    try {
      const query = Taro.createSelectorQuery()
      query.select(selector).boundingClientRect()
      query.selectViewport().scrollOffset()
      query.exec((results: unknown) => {
        const read = v.safeParse(Measured, results)
        resolve(read.success ? { ...read.output[0], scrollTop: read.output[1].scrollTop } : null)
      })
    } catch {
      resolve(null)
    }
  })
}

function scrollTo(scrollTop: number): void {
  Taro.pageScrollTo({ scrollTop, duration: 0 }).catch(() => undefined)
}
