import path from 'node:path'
import { servePreview } from '../preview/server'
import { scenarios } from '../preview/scenarios'
import { violations } from './axe'
import { expect, simulatorProblems, test as base } from './preview'

/** Every scenario of the panel's gallery: it opens, shows what it promises, and axe finds nothing wrong on its page. */

const ROOT = path.resolve(__dirname, '..')

/** No scenario changes the fixtures: one preview does for all of a worker's. */
const test = base.extend<object, { galleryUrl: string }>({
  galleryUrl: [
    async ({}, use) => {
      const server = await servePreview({
        artifact: path.join(ROOT, 'dist/weapp'),
        functions: path.join(ROOT, 'dist/cloudfunctions'),
        fixtures: path.join(ROOT, 'preview/fixtures'),
        port: 0,
        log: () => undefined,
      })
      await use(server.url)
      await server.close()
    },
    { scope: 'worker' },
  ],
})

for (const { group, name, link, query, shows } of scenarios) {
  test(`${group}: ${name}`, async ({ page, galleryUrl }) => {
    await page.goto(`${galleryUrl}?${new URLSearchParams({ ...query }).toString()}#${link}`)
    await expect(page.locator('wx-page').getByText(shows).first()).toBeVisible({ timeout: 20_000 })
    expect(await simulatorProblems(page)).toEqual([])
    expect(await violations(page, 'wx-page')).toEqual([])
  })
}
