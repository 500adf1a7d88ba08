/** What the mini-program may weigh, what may cross from WeChat's logic to its view, and what a page may hold. */

const KB = 1024

export const BUDGETS = {
  /**
   * The main package, which a customer downloads before the first screen: what it measures plus 3 %. `ofBare` is its size
   * divided by that of a program of one empty page, built with Taro's defaults. docs/performance.md has the reasons.
   */
  package: { bytes: 431_800, ofBare: 1.42 },
  /** All that crosses when a parcel is opened, and the call that brings its timeline. WeChat warns at 20 calls a second. */
  open: { calls: 2, bytes: 24 * KB, callsInAll: 20 },
  /** The same for a parcel that the phone knows. */
  openKnown: { calls: 1, bytes: 24 * KB, callsInAll: 20 },
  /** A new newest node, with all that it changes on the page. */
  newNode: { bytes: 4 * KB },
  refreshWithNothingNew: { bytes: 400 },
  /** A minute that passes. */
  minute: { bytes: 400 },
  tap: { bytes: 600 },
  /** Every time on screen changes, and every sentence that a screen reader hears of a node: twenty of each. */
  otherClock: { calls: 1, bytes: 6 * KB },
  /** Forty older nodes. */
  showEarlier: { bytes: 64 * KB },
  /**
   * A cloud function without WeChat's SDK; and how many times as long Node is busy with reading all of it as with the
   * SDK alone, which is 250 ms at most.
   */
  function: { bytes: 80_000, ofSdk: 1.5 },
  /** WeChat's own rules: https://developers.weixin.qq.com/miniprogram/dev/framework/audits/performance.html */
  page: { nodes: 1000, depth: 30, children: 60 },
} as const

/** Says each figure beside its limit, and answers with those that are over it. */
export function judge<Name extends string>(
  what: string,
  figures: Readonly<Record<Name, number>>,
  limits: Readonly<Partial<Record<NoInfer<Name>, number>>>,
): string[] {
  const lines = Object.entries<number | undefined>(limits).map(([name, limit = 0]) => {
    const figure = new Map(Object.entries<number>(figures)).get(name) ?? Infinity
    // Not a number is no figure, and so it is over.
    return { over: !(figure <= limit), line: `${what}: ${figure} ${name} of ${limit}` }
  })
  for (const { line } of lines) console.log(`  ${line}`)
  return lines.filter(({ over }) => over).map(({ line }) => line)
}
