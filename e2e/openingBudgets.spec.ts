import { BUDGETS, judge } from './support/budgets'
import { NODE_COUNTS, writeJourney } from './support/journeyLength'
import { measurePageSize } from './support/pageSize'
import { expect, test } from './support/preview'
import { sumOpening, waitForQuietSetData } from './support/setDataTraffic'
import { liveHint, nodes, openQuietTrackPage } from './support/trackPage'

/** What opening a parcel may cost, measured on the built mini-program. */

for (const count of NODE_COUNTS) {
  test(`a parcel of ${count} nodes opens within its budget and WeChat’s limits for a page`, async ({
    open,
    preview,
  }) => {
    writeJourney(preview, count)
    const page = await openQuietTrackPage(open)
    await expect(nodes(page)).toHaveCount(Math.min(count, 20))
    const opening = sumOpening(await waitForQuietSetData(page))
    expect(judge(`open, ${count} nodes`, opening, BUDGETS.open)).toEqual([])
    expect(judge(`page, ${count} nodes`, await measurePageSize(page), BUDGETS.page)).toEqual([])
  })

  test(`a parcel of ${count} nodes that is saved on the phone is shown by the first setData call`, async ({
    open,
    preview,
  }) => {
    writeJourney(preview, count)
    const page = await openQuietTrackPage(open)
    await page.reload()
    await expect(liveHint(page)).toBeVisible()
    const opening = sumOpening(await waitForQuietSetData(page))
    expect(judge(`open from the device, ${count} nodes`, opening, BUDGETS.openKnown)).toEqual([])
  })
}
