/** How long after a tap a call still counts as its result. */
const TAP_LASTS_MS = 5000

const TAPS = ['pointerup', 'keydown']

/**
 * Returns a function that tells whether the customer has tapped just now. The browser's `userActivation` does not serve:
 * it also counts scripts that a test tool evaluates in the page.
 */
export function followTaps(): () => boolean {
  let tappedAt = -Infinity
  const note = ({ isTrusted }: Event): void => {
    if (isTrusted) tappedAt = window.performance.now()
  }
  for (const tap of TAPS) window.addEventListener(tap, note, { capture: true })
  return () => window.performance.now() - tappedAt < TAP_LASTS_MS
}
