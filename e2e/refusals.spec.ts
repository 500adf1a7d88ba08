import { allowClipboard, readClipboard } from './support/clipboard'
import { STAGES_CUSTOMER, STUCK_ORDER, trackLink } from './support/fixtures'
import { expect, test } from './support/preview'
import { calledNumbers } from './support/trackPage'

/** What WeChat refuses is said on screen, with what to do and the text to select. */

const LOCKER = 'stage-locker'

test.beforeEach(({ context }) => allowClipboard(context))

test('a copy that the shop has not declared shows why, and the code to select by hand', async ({ open }) => {
  const page = await open(trackLink(LOCKER), { openid: STAGES_CUSTOMER, privacy: 'undeclared' })
  await page.locator('wx-page .action-bar').getByRole('button', { name: '复制取件码' }).tap()
  const sheet = page.locator('wx-page .refusal-sheet')
  await expect(sheet).toContainText('商家还没有在微信登记这个用途')
  await expect(sheet.locator('.refusal-sheet-text')).toHaveText('62307481')
  await sheet.getByRole('button', { name: '知道了' }).tap()
  await expect(sheet).toHaveCount(0)
})

test('a customer who declines the privacy guide is told how to copy, and copies after agreeing', async ({
  open,
}) => {
  const page = await open(trackLink(LOCKER), { openid: STAGES_CUSTOMER, privacy: 'ask' })
  const copy = page.locator('wx-page .action-bar').getByRole('button', { name: '复制取件码' })
  await copy.tap()
  await page.getByRole('dialog').getByRole('button', { name: '取消' }).tap()
  const sheet = page.locator('wx-page .refusal-sheet')
  await expect(sheet).toContainText('再点一次，选“同意”就好')
  await sheet.getByRole('button', { name: '知道了' }).tap()
  await copy.tap()
  await page.getByRole('dialog').getByRole('button', { name: '允许' }).tap()
  await expect(page.getByText('内容已复制')).toBeVisible()
  expect(await readClipboard(page)).toBe('62307481')
  await expect(sheet).toHaveCount(0)
})

test('a call that WeChat refuses shows the number', async ({ open }) => {
  const page = await open(trackLink('stage-out-for-delivery'), {
    openid: STAGES_CUSTOMER,
    privacy: 'undeclared',
  })
  await page.getByRole('button', { name: '打给快递员' }).tap()
  await page.getByText('拨打 13800138000').tap()
  await expect(page.locator('wx-page .refusal-sheet')).toContainText('没能打开拨号')
  await expect(page.locator('wx-page .refusal-sheet-text')).toHaveText('13800138000')
  expect(await calledNumbers(page)).toEqual([])
})

test('a message to the shop that cannot be copied is shown to select', async ({ open }) => {
  const page = await open(trackLink(STUCK_ORDER), { privacy: 'undeclared' })
  await page.getByRole('button', { name: '催一催' }).tap()
  await expect(page.locator('wx-page .refusal-sheet-text')).toContainText('请帮忙催一催')
})
