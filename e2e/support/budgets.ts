/** Limits for the size of the package, for setData between WeChat's logic and view threads, and for a page's elements. */

const KB = 1024

export const BUDGETS = {
  /**
   * The main package, which a customer downloads before the first screen: what it measures plus 1 % to 2 %. `ofBare` is its size
   * divided by that of a program of one empty page, built with Taro's defaults. docs/performance.md has the reasons.
   */
  package: { bytes: 544_700, ofBare: 1.8 },
  /** The share page, the map with the atlas, and the languages' words for messages. */
  subPackages: { bytes: 90 * KB },
  /** All setData of opening a parcel; `calls` counts up to the one with its timeline. WeChat warns at 20 calls a second. */
  open: { calls: 2, bytes: 24 * KB, callsInAll: 20 },
  /** The same for a parcel that is saved on the phone. */
  openKnown: { calls: 1, bytes: 24 * KB, callsInAll: 20 },
  /** A new newest node, with everything that it changes on the page. */
  newNode: { bytes: 4 * KB },
  refreshWithNothingNew: { bytes: 400 },
  /** The texts that change when a minute passes. */
  minute: { bytes: 400 },
  tap: { bytes: 600 },
  /** Switching to the phone's time changes the clock and the spoken sentence of each of the twenty nodes on screen. */
  otherClock: { calls: 1, bytes: 6 * KB },
  /** Forty older nodes. */
  showEarlier: { bytes: 64 * KB },
  /**
   * A cloud function without WeChat's SDK. `ofSdk` is the processor time to load the bundle, divided by that to load the
   * SDK alone.
   */
  function: { bytes: 225_000, ofSdk: 1.5 },
  /** WeChat's own rules: https://developers.weixin.qq.com/miniprogram/dev/framework/audits/performance.html */
  page: { nodes: 1000, depth: 30, children: 60 },
} as const

/** Prints each figure beside its limit; returns the lines of those that exceed it. */
export function judge<Name extends string>(
  what: string,
  figures: Readonly<Record<Name, number>>,
  limits: Readonly<Partial<Record<NoInfer<Name>, number>>>,
): string[] {
  const lines = Object.entries<number | undefined>(limits).map(([name, limit = 0]) => {
    const figure = new Map(Object.entries<number>(figures)).get(name) ?? Infinity
    // NaN counts as exceeding the limit.
    return { over: !(figure <= limit), line: `${what}: ${figure} ${name} of ${limit}` }
  })
  for (const { line } of lines) console.log(`  ${line}`)
  return lines.filter(({ over }) => over).map(({ line }) => line)
}
