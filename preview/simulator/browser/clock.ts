import { shiftedDate } from '../../shiftedDate.cjs'

/**
 * The Date of the mini-program: at `startSeconds` (Unix) now, running on from there. Undefined leaves it to the browser.
 */
export function createClock(startSeconds: number | undefined): DateConstructor {
  if (startSeconds === undefined) return Date
  const aheadMs = startSeconds * 1000 - Date.now()
  return shiftedDate(Date, () => aheadMs)
}
