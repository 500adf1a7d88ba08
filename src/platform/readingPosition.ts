import { measure, scrollPageTo } from './device'

const TIMELINE = '.timeline'

/**
 * Runs an update that may put nodes above what the customer is reading, and keeps what they read where it is. A browser
 * engine may do so by itself, WebKit does not: only what is still off afterwards is made up for.
 */
export async function keepReadingPosition(update: () => Promise<unknown>): Promise<void> {
  const before = await measure(TIMELINE)
  await update()
  // Whoever still sees the head of the timeline wants to see what has come.
  if (!before || before.top >= 0) return
  const after = await measure(TIMELINE)
  if (after && after.bottom !== before.bottom) scrollPageTo(after.scrollTop + after.bottom - before.bottom)
}
