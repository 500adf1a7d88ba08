import { rmSync } from 'node:fs'
import path from 'node:path'
import type { Page } from '@playwright/test'
import { test as builds } from './support/builds'
import { STUCK_ORDER, trackLink } from './support/fixtures'
import { expect, simulatorProblems, test } from './support/preview'
import { nodes } from './support/trackPage'

/** The scripts outside the main package: the atlas, and what writes messages in a language. */

const LINK = trackLink(STUCK_ORDER)
/** Where the simulator remembers which sub-packages the phone has. */
const KEY = 'parcel-path sub-packages'

const strip = (page: Page) => page.locator('wx-page .route-strip[aria-label]')
const written = (page: Page) => page.getByText('Left Kunming hub', { exact: false })
const subPackages = (page: Page) =>
  page.evaluate((key) => window.localStorage.getItem(key)?.split(' ').sort(), KEY)
const forget = (page: Page) =>
  page.evaluate((key) => {
    window.localStorage.removeItem(key)
  }, KEY)
const setNetwork = (page: Page, state: 'online' | 'offline') =>
  page.evaluate((to) => window.__simulator.network?.set(to), state)

test('a page in Simplified Chinese downloads the atlas and no language', async ({ open }) => {
  const page = await open(LINK)
  await expect(strip(page)).toBeVisible()
  expect(await subPackages(page)).toEqual(['pages/map'])
})

test('a page in English downloads both', async ({ open }) => {
  const page = await open(LINK, { lang: 'en' })
  await expect(strip(page)).toBeVisible()
  await expect(written(page)).toBeVisible()
  expect(await subPackages(page)).toEqual(['languages', 'pages/map'])
})

test('a phone that cannot download them shows what it has, and the rest once the network is back', async ({
  open,
}) => {
  const page = await open(LINK, { lang: 'en' })
  await expect(strip(page)).toBeVisible()
  await forget(page)
  await open(LINK, { lang: 'en', network: 'offline' })
  await expect(nodes(page)).toHaveCount(5)
  await expect(page.getByText('快件离开 昆明转运中心', { exact: false })).toBeVisible()
  await expect(strip(page)).toHaveCount(0)
  await setNetwork(page, 'online')
  await expect(strip(page)).toBeVisible()
  await expect(written(page)).toBeVisible()
})

test('a parcel that is saved on the phone does not wait for a slow download', async ({ open }) => {
  const page = await open(LINK)
  await expect(strip(page)).toBeVisible()
  await forget(page)
  await open(LINK, { network: 'slow' })
  await expect(nodes(page)).toHaveCount(5, { timeout: 2_500 })
  expect(await subPackages(page)).toBeUndefined()
  await expect(strip(page)).toBeVisible()
})

builds(
  'a mini-program whose languages are missing shows the words of the carriers',
  async ({ spoil, openBuild }) => {
    const build = spoil(({ folder }) => {
      rmSync(path.join(folder, 'languages/messages.js'))
    })
    const page = await openBuild(build, `?lang=en&now=1795419660#${LINK}`)
    await expect(strip(page)).toHaveAccessibleName(/^Route: Baoshan, Kunming/)
    await expect(page.getByText('快件离开 昆明转运中心', { exact: false })).toBeVisible()
    const sentence = "module 'languages/messages.js' is not defined"
    expect(await simulatorProblems(page)).toEqual([{ where: 'languages/messages.js', sentence }])
  },
)
