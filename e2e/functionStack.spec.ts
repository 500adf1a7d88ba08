import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { servePreview } from '../preview/server'
import { BUILD, test } from './support/builds'
import { expect } from './support/preview'

/** What a developer sees of a cloud function that throws. */

const FUNCTION = `exports.main = async () => {
  throw new Error('a bug')
}
`

let folder: string

test.use({ viewport: { width: 1280, height: 860 } })

test.beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'parcel-path-functions-'))
  for (const name of ['getPath', 'listOrders']) {
    mkdirSync(path.join(folder, name))
    writeFileSync(path.join(folder, name, 'index.js'), FUNCTION)
  }
})

test.afterAll(() => {
  rmSync(folder, { recursive: true })
})

test('a function that throws shows its stack with the line of source in the panel and the terminal', async ({
  page,
}) => {
  const lines: string[] = []
  const server = await servePreview({
    artifact: BUILD,
    functions: folder,
    fixtures: path.resolve(__dirname, '../preview/fixtures'),
    port: 0,
    log: (line) => lines.push(line),
  })
  try {
    await page.goto(`${server.url}#/pages/track/index?orderId=202611200117`)
    const stack = page.frameLocator('.panel').locator('.stack').first()
    await expect(stack).toContainText("> 2 |   throw new Error('a bug')")
    await expect(stack).toContainText('index.js:2:9')
    expect(lines.join('\n')).toContain(
      'getPath: Error: a bug\n    1 | exports.main = async () => {\n  > 2 | ',
    )
  } finally {
    await server.close()
  }
})
