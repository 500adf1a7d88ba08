/** How long something that a tap has set off may still be its doing. */
const TAP_LASTS_MS = 5000

const TAPS = ['pointerup', 'keydown']

/**
 * Whether the customer has tapped just now. The browser's own notion of it, `userActivation`, also counts what
 * a tool has evaluated in the page.
 */
export function followTaps(): () => boolean {
  let tappedAt = -Infinity
  const note = ({ isTrusted }: Event): void => {
    if (isTrusted) tappedAt = window.performance.now()
  }
  for (const tap of TAPS) window.addEventListener(tap, note, { capture: true })
  return () => window.performance.now() - tappedAt < TAP_LASTS_MS
}
