import { createHash, timingSafeEqual } from 'node:crypto'

/** True if a secret text is the expected one. How long it takes says nothing about where the two differ. */
export function isTimingSafeEqual(given: string, expected: string): boolean {
  return timingSafeEqual(digest(given), digest(expected))
}

/** Both sides get the same length. */
function digest(text: string): Uint8Array {
  return createHash('sha256').update(text).digest()
}
