import { BUDGETS, judge } from './support/budgets'
import { CUSTOMER, IN_TRANSIT, STAGES_CUSTOMER, trackLink } from './support/fixtures'
import { expect, test } from './support/preview'
import { measureSetData, waitForQuietSetData } from './support/setDataTraffic'
import { liveHint, openQuietTrackPage } from './support/trackPage'

/** What a tap may cost, measured on the built mini-program. */

test.describe('on a phone in Asia/Shanghai', () => {
  test.use({ timezoneId: 'Asia/Shanghai' })

  for (const [what, openid, orderId, button, shown] of [
    ['copies a number', CUSTOMER, IN_TRANSIT.orderId, '复制运单号 73123456789012', '内容已复制'],
    ['offers to call', STAGES_CUSTOMER, 'stage-out-for-delivery', '打给快递员', '复制号码'],
    ['writes to the shop', 'oEXCEPTION01', 'exception-stuck', '催一催', '情况写好了'],
  ] as const) {
    test(`a tap that ${what} is within its budget`, async ({ open }) => {
      const page = await open(trackLink(orderId), { openid })
      await expect(liveHint(page)).toBeVisible()
      await waitForQuietSetData(page)
      const total = await measureSetData(
        page,
        () => page.getByRole('button', { name: button }).tap(),
        () => expect(page.getByText(shown).first()).toBeVisible(),
      )
      expect(judge(`a tap that ${what}`, total, BUDGETS.tap)).toEqual([])
    })
  }
})

test.describe('on a phone abroad', () => {
  test.use({ timezoneId: 'America/New_York' })

  test('a tap that switches to the phone’s own time is within its budget', async ({ open }) => {
    const page = await openQuietTrackPage(open)
    const deviceTime = page.getByRole('radio', { name: '本机时间' })
    const total = await measureSetData(
      page,
      () => deviceTime.tap(),
      () => expect(deviceTime).toHaveAttribute('aria-checked', 'true'),
    )
    expect(judge('the other clock', total, BUDGETS.otherClock)).toEqual([])
  })
})
