import type { Page } from '@playwright/test'

/** The setData calls of a page, which carry data from WeChat's logic layer to its view, as the simulator records them. */

export interface SetDataCall {
  /** The length of the data as JSON in UTF-8. */
  bytes: number
}

export interface SetDataTotal {
  calls: number
  bytes: number
}

/** Every call since the page was loaded, oldest first. */
export const readSetDataCalls = (page: Page): Promise<SetDataCall[]> =>
  page.evaluate(() => window.__simulator.setData)

/** Waits until no call has been made for 400 ms; resolves with every call since the page was loaded. */
export function waitForQuietSetData(page: Page): Promise<SetDataCall[]> {
  return page.evaluate(async () => {
    const calls = window.__simulator.setData
    for (let before = -1; before !== calls.length;) {
      before = calls.length
      await new Promise((resolve) => setTimeout(resolve, 400))
    }
    return calls
  })
}

/** Sums the calls that an action causes, until the page is quiet after `shown`. The page must be quiet before it. */
export async function measureSetData(
  page: Page,
  act: () => Promise<unknown>,
  shown: () => Promise<unknown>,
): Promise<SetDataTotal> {
  const before = (await readSetDataCalls(page)).length
  await act()
  await shown()
  return sumSetData((await waitForQuietSetData(page)).slice(before))
}

export function sumSetData(calls: readonly SetDataCall[]): SetDataTotal {
  return { calls: calls.length, bytes: calls.reduce((sum, { bytes }) => sum + bytes, 0) }
}

/**
 * Sums the calls of a page that has opened. `calls` counts up to the one with the timeline, which is the largest call
 * when a parcel is opened; `callsInAll` and `bytes` cover all of them.
 */
export function sumOpening(calls: readonly SetDataCall[]): SetDataTotal & { callsInAll: number } {
  const largest = Math.max(...calls.map(({ bytes }) => bytes))
  const { calls: callsInAll, bytes } = sumSetData(calls)
  return { calls: calls.findIndex((call) => call.bytes === largest) + 1, bytes, callsInAll }
}
