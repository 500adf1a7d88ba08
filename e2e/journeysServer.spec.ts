import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { SHOP_OUTPUT } from '../scripts/shopBuild'
import { RECORDED_AT, SIGNED_ORDER, trackLink } from './support/fixtures'
import { countCalls, defineJourneys } from './support/journeys'
import { expect, test } from './support/preview'
import { heading } from './support/trackPage'

/** The same journeys over HTTP and a socket: the build for a shop's server, and npm run serve -- --preview. */

test.use({ backEnd: 'server' })

defineJourneys()

test('receipt is confirmed in the view of WeChat, and only when WeChat knows it', async ({ open }) => {
  const page = await open(trackLink(SIGNED_ORDER))
  const confirm = page.getByRole('button', { name: '确认收货' })
  for (const [choice, said] of [
    ['取消', '还没有确认收货。'],
    ['fail', '没能确认收货，'],
    ['确定', '微信已经记下：你确认收货了。'],
  ] as const) {
    await confirm.tap()
    await page.getByRole('dialog').getByRole('button', { name: choice }).tap()
    await expect(page.getByText(said)).toBeVisible()
  }
  await expect(confirm).toHaveCount(0)
  await open(trackLink(SIGNED_ORDER), { now: String(RECORDED_AT + 60) })
  await expect(heading(page, '已签收')).toBeVisible()
  await expect.poll(() => countCalls(page, 'confirmReceipt')).toBe(1)
  await expect(confirm).toHaveCount(0)
})

const ROOT = path.resolve(__dirname, '..')

/** The scripts of a built mini-program as one text. */
function scriptsOf(output: string): string {
  const folder = path.join(ROOT, output)
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) =>
    name.endsWith('.js'),
  )
  return names.map((name) => readFileSync(path.join(folder, name), 'utf8')).join('\n')
}

/** What only one way to the back end calls. Taro itself names each of WeChat's calls without a dot before it. */
const CLOUD = ['.callFunction(', '.database(', '.watch(', '"tracks"']
const SERVER = ['.connectSocket(', '.login(', 'Bearer ', '/functions/', '/live']
const CONTAINER = ['callContainer', 'connectContainer', 'X-WX-SERVICE']

test('a build has its own way to the back end only', () => {
  const cloud = scriptsOf('dist/weapp')
  const server = scriptsOf(SHOP_OUTPUT)
  for (const own of CLOUD) expect(cloud).toContain(own)
  for (const own of SERVER) expect(server).toContain(own)
  for (const foreign of [...SERVER, ...CONTAINER]) expect(cloud).not.toContain(foreign)
  for (const foreign of [...CLOUD, ...CONTAINER]) expect(server).not.toContain(foreign)
})
