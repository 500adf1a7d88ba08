import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import * as v from 'valibot'
import { findFunctions } from '../../testing/builtFunctions'
import { startPreviewCloud, type PreviewCloud } from '../../testing/previewCloud'

/** The built function cleanUp, called by its timer and by others. */

const openid = 'oABC123456'
const now = 1795419660
const ROOT = path.resolve(__dirname, '../..')

// A busy machine takes seconds for what a quiet one does at once.
jest.setTimeout(60_000)

let directory: string
let preview: PreviewCloud

beforeAll(async () => {
  directory = mkdtempSync(path.join(tmpdir(), 'parcel-path-'))
  preview = await startPreviewCloud(findFunctions(), directory)
})

afterAll(async () => {
  await preview.close()
  rmSync(directory, { recursive: true })
})

it.each([
  ['a customer', '/cloud/functions/cleanUp', { Type: 'Timer', SOURCE: 'wx_trigger' }],
  ['a push', '/cloud/push', { Type: 'Timer' }],
])('does not clean up for %s', async (_who, url, event) => {
  await preview.post(url, event, { openid, nowSeconds: now })
  expect((await preview.stats()).database).toEqual({})
})

it('cleans up for its timer and logs how much it removed', async () => {
  await expect(preview.post('/cloud/timers/cleanUp', {}, { nowSeconds: now })).resolves.toMatchObject({
    result: { ended: 0, orphaned: 0 },
  })
  const line = await preview.lineMatching(/^cleanUp: .*"ended":0,"orphaned":0/)
  expect(line).toContain('"code":"OK"')
})

it('leaves nothing of an order once it is deleted and a day has passed', async () => {
  const file = path.join(preview.fixtures, 'orders.json')
  const orders = v.parse(
    v.array(v.looseObject({ orderId: v.string() })),
    JSON.parse(readFileSync(file, 'utf8')),
  )
  const event = { orderId: '202611200117' }
  await preview.post('/cloud/functions/getPath', event, { openid, nowSeconds: now })
  await preview.post(
    '/cloud/functions/subscribe',
    { ...event, accepted: ['signed'] },
    { openid, nowSeconds: now },
  )
  writeFileSync(file, JSON.stringify(orders.filter(({ orderId }) => orderId !== event.orderId)))
  const reply = await preview.post('/cloud/timers/cleanUp', {}, { nowSeconds: now + 24 * 3600 + 1 })
  // The consent goes with its track.
  expect(reply).toMatchObject({ result: { orphaned: 1 } })
})

it('has the same timer for DevTools and for the command line', () => {
  const Triggers = v.object({
    triggers: v.array(v.object({ name: v.string(), type: v.literal('timer'), config: v.string() })),
  })
  const read = (name: string): unknown => JSON.parse(readFileSync(path.join(ROOT, name), 'utf8'))
  const { functions } = v.parse(
    v.object({ functions: v.array(v.looseObject({ name: v.string() })) }),
    read('cloudbaserc.json'),
  )
  const listed = functions.find(({ name }) => name === 'cleanUp')
  expect(v.parse(Triggers, listed)).toEqual(v.parse(Triggers, read('cloudfunctions/cleanUp/config.json')))
})
