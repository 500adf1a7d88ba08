import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { buildFunctions } from '../../scripts/buildFunctions'
import { startPreviewCloud, type PreviewCloud } from '../../testing/previewCloud'

/** What a push of WeChat's does to the built functions, their database and the notifications they send. */
const openid = 'oABC123456'
const orderId = '202611200117'
const now = 1795419660
const day = 24 * 3600
const settings = { TARO_APP_NOTICE_OUT_FOR_DELIVERY: 'T-out thing1={message}' }

// Bundling takes seconds, more on a busy machine.
jest.setTimeout(60_000)

let directory: string
let functions: string
let preview: PreviewCloud

beforeAll(async () => {
  directory = mkdtempSync(path.join(tmpdir(), 'parcel-path-'))
  functions = path.join(directory, 'functions')
  await buildFunctions(functions, settings)
})

beforeEach(async () => {
  preview = await startPreviewCloud(functions, directory)
})

afterEach(() => preview.close())

afterAll(() => {
  rmSync(directory, { recursive: true })
})

const post = (url: string, body: object, nowSeconds = now) => preview.post(url, body, { openid, nowSeconds })
const push = (packet: object, at = now) => post('/cloud/push', packet, at)

async function getPath() {
  const answer = await post('/cloud/functions/getPath', { orderId })
  return (answer as { result: { data: { pathItemList: { actionMsg: string }[] } } }).result.data
}

async function stats() {
  const { calls, database } = await preview.stats()
  const requests = Object.values(database).reduce((sum, count) => sum + count, 0)
  return { upstream: calls['logistics.getPath'], notifications: calls['subscribeMessage.send'], requests }
}

/** A packet whose version n has n nodes, the last of them out for delivery. */
function packet(version: number, fields: object = {}): object {
  const Actions = Array.from({ length: version }, (_, index) => ({
    ActionTime: now - 600 + index,
    ActionType: index === version - 1 ? 300002 : 200001,
    ActionMsg: `第 ${index + 1} 站`,
  }))
  return {
    MsgType: 'event',
    Event: 'add_express_path',
    DeliveryID: 'ZTO',
    WayBillId: '73123456789012',
    Version: version,
    Count: version,
    Actions,
    ...fields,
  }
}

describe('a push', () => {
  it('is shown by the next getPath, without a call to WeChat', async () => {
    expect(await push(packet(3))).toMatchObject({ errMsg: 'cloud.callFunction:ok', result: 'success' })
    const data = await getPath()
    expect(data.pathItemList.map((row) => row.actionMsg)).toEqual(['第 1 站', '第 2 站', '第 3 站'])
    expect(data).toMatchObject({ checkedAt: now, stale: false })
    expect((await stats()).upstream).toBe(0)
  })

  it('is shown by listOrders', async () => {
    await push(packet(3))
    const list = JSON.stringify(await post('/cloud/functions/listOrders', {}))
    expect(list).toContain('"latest":{"actionTime":1795419062,"actionType":300002,"actionMsg":"第 3 站"}')
  })

  it('counts only if its version is the highest, whatever the order, repeated or simultaneous', async () => {
    const versions = [4, 2, 9, 1, 9, 3, 8, 8, 5, 7, 6, 2]
    const answers = await Promise.all(versions.map((version) => push(packet(version))))
    expect(answers).toMatchObject(versions.map(() => ({ result: 'success' })))
    expect((await getPath()).pathItemList).toHaveLength(9)
  })

  it('cannot be forged by a customer', async () => {
    const answer = await post('/cloud/functions/onPathUpdate', packet(3))
    expect(answer).toMatchObject({ result: { ok: false, code: 'NOT_AUTHORISED' } })
    expect((await stats()).requests).toBe(0)
  })

  it.each([
    ['no version', { Version: undefined }],
    ['10,000 actions', { Actions: Array.from({ length: 10_000 }, () => ({})) }],
    ['a waybill of no order', { WayBillId: 'nobody' }],
    ['an operator', { WayBillId: { $gt: '' } }],
  ])('with %s is acknowledged, changes nothing and leaves one line in the log', async (_what, fields) => {
    expect(await push(packet(3, fields))).toMatchObject({ result: 'success' })
    expect(preview.lines).toEqual([
      expect.stringMatching(/^onPathUpdate: \{"function".*"notes":\[\{"where":"onPathUpdate","ignored":/),
    ])
    expect((await getPath()).pathItemList).toHaveLength(8)
  })
})

describe('a notification', () => {
  const accepted = ['outForDelivery']

  it('is sent once for one consent, however often the push arrives', async () => {
    await post('/cloud/functions/subscribe', { orderId, accepted })
    await Promise.all([2, 2, 2, 2].map((version) => push(packet(version))))
    await push(packet(2))
    expect(await stats()).toMatchObject({ notifications: 1 })
    expect(preview.lines.filter((line) => line.startsWith('notification'))).toEqual([
      expect.stringMatching(/^notification to oABC123456: 第 2 站 \(pages\/track\/index\?orderId=/),
    ])
  })

  it('is not sent without consent, for a known node, or for an old one', async () => {
    await push(packet(2))
    await post('/cloud/functions/subscribe', { orderId, accepted })
    await push(packet(2))
    await push(packet(3, {}), now + 2 * day)
    expect(await stats()).toMatchObject({ notifications: 0 })
  })
})
