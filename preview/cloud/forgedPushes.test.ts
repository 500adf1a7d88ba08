import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { findFunctions } from '../../testing/builtFunctions'
import { pathPacket } from '../../testing/pathPacket'
import { startPreviewCloud, type PreviewCloud } from '../../testing/previewCloud'

/** What the built function onPathUpdate does with a packet that a customer sends. */

const openid = 'oABC123456'
const packet = pathPacket({ deliveryId: 'ZTO', waybillId: '73123456789012' }, 1, [
  { actionTime: 1795419000, actionType: 300003, actionMsg: '已签收' },
])
const WECHAT = { SOURCE: 'wx_unknown', TCB_SOURCE: 'wx_unknown' }

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
  ['a customer', packet, { openid }],
  ['a call without an openid', packet, {}],
  ['a customer who says to be WeChat', { ...packet, ...WECHAT, userInfo: { openId: '' } }, { openid }],
  ['a packet from its own owner', { ...packet, FromUserName: openid, OPENID: '', openid: null }, { openid }],
])('refuses the push of %s before the database is asked, and logs why', async (_who, event, caller) => {
  preview.lines.length = 0
  const reply = await preview.post('/cloud/functions/onPathUpdate', event, caller)
  expect(reply).toMatchObject({ result: { ok: false, code: 'NOT_AUTHORISED' } })
  expect((await preview.stats()).database).toEqual({})
  const line = await preview.lineMatching(/"refused":"not a push","source":"wx_client"/)
  expect(line).not.toContain(openid)
})

it("stores WeChat's own push", async () => {
  await expect(preview.post('/cloud/push', packet, {})).resolves.toMatchObject({ result: 'success' })
  expect((await preview.stats()).database).toMatchObject({ 'tracks.insertDocument': 1 })
})
