import { shiftedDate } from '../../shiftedDate.cjs'

/**
 * Creates the Date of the mini-program, whose clock starts at `startSeconds` (Unix) and runs on. Undefined returns the
 * browser's Date.
 */
export function createClock(startSeconds: number | undefined): DateConstructor {
  if (startSeconds === undefined) return Date
  const aheadMs = startSeconds * 1000 - Date.now()
  return shiftedDate(Date, () => aheadMs)
}
