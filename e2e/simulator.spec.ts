import { appendFileSync, cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import type { Page } from '@playwright/test'
import { servePreview } from '../preview/server'
import { expect, simulatorProblems, test } from './preview'

/** What would break a mini-program in WeChat must not pass here: each of these spoils a copy of the build. */

const ROOT = path.resolve(__dirname, '..')
const ORDERS = 'pages/orders/index'

/** Opens the orders of a build after `spoil` has changed a copy of it. */
async function openSpoilt(page: Page, spoil: (file: (name: string) => string) => void): Promise<void> {
  const artifact = mkdtempSync(path.join(tmpdir(), 'parcel-path-spoilt-'))
  cpSync(path.join(ROOT, 'dist/weapp'), artifact, { recursive: true })
  spoil((name) => path.join(artifact, name))
  const server = await servePreview({
    artifact,
    functions: path.join(ROOT, 'dist/cloudfunctions'),
    fixtures: path.join(ROOT, 'preview/fixtures'),
    port: 0,
    log: () => undefined,
  })
  try {
    await page.goto(server.url)
    await expect.poll(() => simulatorProblems(page)).not.toEqual([])
  } finally {
    await server.close()
    rmSync(artifact, { recursive: true })
  }
}

for (const [what, file, script, sentence] of [
  ['a throw at launch', 'app.js', 'throw new Error("boom")', /boom/],
  ['a call that wx does not have', `${ORDERS}.js`, ';wx.chooseParcel({})', /chooseParcel/],
  [
    'Intl, which Android lacks',
    `${ORDERS}.js`,
    ';new Intl.NumberFormat()',
    /orders\/index\.js: .*NumberFormat/,
  ],
  ['a browser global', `${ORDERS}.js`, ';document.title', /orders\/index\.js: .*title/],
  ['a rejection that nobody handles', `${ORDERS}.js`, ';Promise.reject(new Error("nobody"))', /nobody/],
] as const) {
  test(`${what} is found`, async ({ page }) => {
    await openSpoilt(page, (name) => {
      appendFileSync(name(file), script)
    })
    expect(JSON.stringify(await simulatorProblems(page))).toMatch(sentence)
  })
}

test('a page that never calls Page() is found, and named', async ({ page }) => {
  await openSpoilt(page, (name) => {
    writeFileSync(name(`${ORDERS}.js`), '')
  })
  expect(JSON.stringify(await simulatorProblems(page))).toContain(`${ORDERS}.js`)
})

test('a tag that WeChat does not have is found, and named', async ({ page }) => {
  await openSpoilt(page, (name) => {
    appendFileSync(name(`${ORDERS}.wxml`), '<parcel-map></parcel-map>')
  })
  expect(JSON.stringify(await simulatorProblems(page))).toContain('<parcel-map>')
})

test('a build without its main script is refused in one sentence', async () => {
  const artifact = mkdtempSync(path.join(tmpdir(), 'parcel-path-spoilt-'))
  const served = servePreview({ artifact, functions: '', fixtures: '', port: 0, log: () => undefined })
  await expect(served).rejects.toThrow('The mini-program is not built: no app.js, app.json')
  rmSync(artifact, { recursive: true })
})
