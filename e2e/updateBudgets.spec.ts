import type { Page } from '@playwright/test'
import { BUDGETS, judge } from './support/budgets'
import { IN_TRANSIT_WAYBILL, RECORDED_AT } from './support/fixtures'
import { NODE_COUNTS, writeJourney } from './support/journeyLength'
import { expect, test } from './support/preview'
import { measureSetData, readSetDataCalls, sumSetData } from './support/setDataTraffic'
import { nodes, openQuietTrackPage } from './support/trackPage'

/** What a new node, a refresh and a passing minute may cost, measured on the built mini-program. */

const AGES = [
  ['of the same day', 3600],
  ['of a new day', 86_400],
] as const
/** The timeline keeps six empty slots for new nodes; the seventh makes it add more slots. */
const MORE_THAN_SLOTS = 7

const nodeAt = (seconds: number) => ({
  ActionTime: seconds,
  ActionType: 200001,
  ActionMsg: '【深圳市】快件已到达 深圳转运中心，正在分拣，请耐心等待',
})

/** Shows older nodes until all are shown, each step within its budget. */
async function showAllNodes(page: Page): Promise<void> {
  const earlier = page.getByRole('button', { name: /更早/ })
  while ((await earlier.count()) > 0) {
    const shown = await nodes(page).count()
    const total = await measureSetData(
      page,
      () => earlier.tap(),
      () => expect.poll(() => nodes(page).count()).toBeGreaterThan(shown),
    )
    expect(judge('show earlier', total, BUDGETS.showEarlier)).toEqual([])
  }
}

for (const count of NODE_COUNTS) {
  for (const [day, ageSeconds] of AGES) {
    for (const unfolded of count === 500 ? [false, true] : [false]) {
      const state = `${day}${unfolded ? ', all unfolded' : ''}`
      test(`new nodes ${state} on a parcel of ${count} nodes are each within the budget`, async ({
        open,
        preview,
      }) => {
        test.slow()
        writeJourney(preview, count, ageSeconds)
        const page = await openQuietTrackPage(open)
        if (unfolded) await showAllNodes(page)
        const shown = await nodes(page).count()
        for (const nth of Array(count === 100 ? MORE_THAN_SLOTS : 2).keys()) {
          // A push contains every node that was pushed before.
          const Actions = Array.from({ length: nth + 1 }, (_, at) => nodeAt(RECORDED_AT - 600 + at * 60))
          const packet = { ...IN_TRANSIT_WAYBILL, Version: nth + 1, Actions }
          const total = await measureSetData(
            page,
            () => preview.push(packet, RECORDED_AT + 60 + nth),
            () => expect(nodes(page)).toHaveCount(shown + nth + 1),
          )
          const what = `new node ${nth + 1} ${state}, ${count} nodes`
          expect(judge(what, total, BUDGETS.newNode)).toEqual([])
        }
      })
    }
  }

  test(`a refresh of a parcel of ${count} nodes that finds nothing new is within its budget`, async ({
    open,
    preview,
  }) => {
    writeJourney(preview, count)
    const page = await openQuietTrackPage(open)
    const total = await measureSetData(
      page,
      () => page.getByRole('button', { name: '刷新' }).tap(),
      () => expect(page.locator('wx-page .update-status')).toHaveText('没有新消息'),
    )
    expect(judge(`refresh, ${count} nodes`, total, BUDGETS.refreshWithNothingNew)).toEqual([])
  })
}

test('a passing minute sends only the words that change', async ({ open, page }) => {
  await page.clock.install()
  await openQuietTrackPage(open)
  await expect(page.getByText('刚刚').first()).toBeVisible()
  const before = await readSetDataCalls(page)
  await page.clock.runFor(60_000)
  await expect(page.getByText('1 分钟前')).toBeVisible()
  const total = sumSetData((await readSetDataCalls(page)).slice(before.length))
  expect(judge('a minute', total, BUDGETS.minute)).toEqual([])
})
