import type { Page } from '@playwright/test'
import { BUDGETS, judge } from './support/budgets'
import { costOf, costOfDoing, crossed, openingOf, recorded, sizeOf } from './support/setDataTraffic'
import { expect, RECORDED_AT, test, type Preview } from './support/preview'

/** The budgets of e2e/support/budgets.ts, measured on the built mini-program. */

const LINK = '/pages/track/index?orderId=202611200117'
const WAYBILL = { DeliveryID: 'ZTO', WayBillId: '73123456789012' }
const TRACK = 'ZTO-73123456789012'
const DAY_SECONDS = 86_400
/** Six slots wait for nodes: the seventh brings more of them along. */
const MORE_THAN_SLOTS = 7

/** Seven stops a day, as a carrier reports them; the newest one was `ageSeconds` ago. */
function recordNodes(preview: Preview, count: number, ageSeconds = 3600): void {
  const path_item_list = Array.from({ length: count }, (_, index) => ({
    action_time: RECORDED_AT - ageSeconds - index * 12_000,
    action_type: index === count - 1 ? 100001 : 200001,
    action_msg: `【第${count - index}站】快件离开 集散中心，发往 下一站转运中心，正在运输途中`,
  })).reverse()
  preview.setPath(TRACK, { ...preview.path(TRACK), path_item_num: count, path_item_list })
}

const action = (atSeconds: number) => ({
  ActionTime: atSeconds,
  ActionType: 200001,
  ActionMsg: '【深圳市】快件已到达 深圳转运中心，正在分拣，请耐心等待',
})

const nodes = (page: Page) => page.locator('wx-page .node')
const log = (page: Page) => page.locator('wx-page .update-status [aria-live]')

async function openLive(open: (link: string) => Promise<Page>): Promise<Page> {
  const page = await open(LINK)
  await expect(page.getByText('有新消息会自动出现')).toBeVisible()
  await crossed(page)
  return page
}

async function unfold(page: Page): Promise<void> {
  const earlier = page.getByRole('button', { name: /更早/ })
  while ((await earlier.count()) > 0) {
    const shown = await nodes(page).count()
    const cost = await costOfDoing(
      page,
      () => earlier.tap(),
      () => expect.poll(() => nodes(page).count()).toBeGreaterThan(shown),
    )
    expect(judge('show earlier', cost, BUDGETS.showEarlier)).toEqual([])
  }
}

for (const count of [10, 100, 500]) {
  test.describe(`a parcel of ${count} nodes`, () => {
    test('opens within its budget, and within WeChat’s rules for a page', async ({ open, preview }) => {
      recordNodes(preview, count)
      const page = await openLive(open)
      const records = await crossed(page)
      await expect(nodes(page)).toHaveCount(Math.min(count, 20))
      const figures = openingOf(records)
      expect(judge(`open, ${count} nodes`, figures, BUDGETS.open)).toEqual([])
      expect(judge(`page, ${count} nodes`, await sizeOf(page), BUDGETS.page)).toEqual([])
    })

    test('that the phone knows is in the first call', async ({ open, preview }) => {
      recordNodes(preview, count)
      const page = await openLive(open)
      await page.reload()
      await expect(page.getByText('有新消息会自动出现')).toBeVisible()
      const records = await crossed(page)
      const figures = openingOf(records)
      expect(judge(`open from the device, ${count} nodes`, figures, BUDGETS.openKnown)).toEqual([])
    })

    for (const [day, ageSeconds] of [
      ['of the same day', 3600],
      ['of a new day', DAY_SECONDS],
    ] as const) {
      for (const unfolded of count === 500 ? [false, true] : [false]) {
        const state = unfolded ? ', all unfolded' : ''
        test(`takes new nodes ${day}${state} at little cost`, async ({ open, preview }) => {
          test.slow()
          recordNodes(preview, count, ageSeconds)
          const page = await openLive(open)
          if (unfolded) await unfold(page)
          const shown = await nodes(page).count()
          for (const nth of Array(count === 100 ? MORE_THAN_SLOTS : 2).keys()) {
            // A push tells all that was pushed before it, too.
            const Actions = Array.from({ length: nth + 1 }, (_, at) => action(RECORDED_AT - 600 + at * 60))
            const cost = await costOfDoing(
              page,
              () => preview.push({ ...WAYBILL, Version: nth + 1, Actions }, RECORDED_AT + 60 + nth),
              () => expect(nodes(page)).toHaveCount(shown + nth + 1),
            )
            const what = `new node ${nth + 1} ${day}${state}, ${count} nodes`
            expect(judge(what, cost, BUDGETS.newNode)).toEqual([])
          }
        })
      }
    }

    test('is refreshed at hardly any cost where nothing is new', async ({ open, preview }) => {
      recordNodes(preview, count)
      const page = await openLive(open)
      const cost = await costOfDoing(
        page,
        () => page.getByRole('button', { name: '刷新' }).tap(),
        () => expect(log(page)).toHaveText('没有新消息'),
      )
      expect(judge(`refresh, ${count} nodes`, cost, BUDGETS.refreshWithNothingNew)).toEqual([])
    })
  })
}

test('a minute that passes crosses as the words that change', async ({ open, page }) => {
  await page.clock.install()
  await openLive(open)
  await expect(page.getByText('刚刚').first()).toBeVisible()
  const before = await recorded(page)
  await page.clock.runFor(60_000)
  await expect(page.getByText('1 分钟前')).toBeVisible()
  expect(judge('a minute', costOf((await recorded(page)).slice(before.length)), BUDGETS.minute)).toEqual([])
})

test.describe('a tap', () => {
  test.use({ timezoneId: 'Asia/Shanghai' })

  for (const [what, openid, orderId, button, shown] of [
    ['copies a number', 'oABC123456', '202611200117', '复制运单号 73123456789012', '内容已复制'],
    ['offers to call', 'oSTAGES00001', 'stage-out-for-delivery', '打给快递员', '复制号码'],
    ['writes to the shop', 'oEXCEPTION01', 'exception-stuck', '催一催', '情况写好了'],
  ] as const) {
    test(`that ${what} costs next to nothing`, async ({ open }) => {
      const page = await open(`/pages/track/index?orderId=${orderId}`, { openid })
      await expect(page.getByText('有新消息会自动出现')).toBeVisible()
      await crossed(page)
      const cost = await costOfDoing(
        page,
        () => page.getByRole('button', { name: button }).tap(),
        () => expect(page.getByText(shown).first()).toBeVisible(),
      )
      expect(judge(`a tap that ${what}`, cost, BUDGETS.tap)).toEqual([])
    })
  }
})

test('a tap on the other clock costs what its times cost', async ({ open }) => {
  const page = await openLive(open)
  const cost = await costOfDoing(
    page,
    () => page.getByRole('radio', { name: '本机时间' }).tap(),
    () => expect(page.getByRole('radio', { name: '本机时间' })).toHaveAttribute('aria-checked', 'true'),
  )
  expect(judge('the other clock', cost, BUDGETS.otherClock)).toEqual([])
})
