import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:http'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { buildFunctions } from '../../scripts/buildFunctions'
import { startLocalCloud, type LocalCloud } from './localCloud'
import { listenOnLoopback, type Listening } from '../loopback'

/** What the functions do together with their database and WeChat, bundled as they are deployed, several at a time. */
const owner = 'oABC123456'
const parcel = { orderId: '202611200117', file: 'ZTO-73123456789012' }
const now = 1795419660
const day = 24 * 3600
const settings = { TARO_APP_NOTICE_OUT_FOR_DELIVERY: 'T-out thing1={message}' }

// Bundling takes seconds, more of them on a machine that has other work.
jest.setTimeout(60_000)

let directory: string
let functions: string
let fixtures: string
let cloud: LocalCloud
let server: Listening
let lines: string[] = []

interface Answer {
  result: {
    ok: boolean
    code?: string
    data: { pathItemList: { actionMsg: string }[]; checkedAt: number; stale: boolean }
  }
}

beforeAll(async () => {
  directory = mkdtempSync(path.join(tmpdir(), 'parcel-path-'))
  functions = path.join(directory, 'functions')
  await buildFunctions(functions, settings)
})

beforeEach(async () => {
  lines = []
  fixtures = mkdtempSync(path.join(directory, 'fixtures-'))
  cpSync(path.resolve(__dirname, '../fixtures'), fixtures, { recursive: true })
  cloud = await startLocalCloud({ functions, fixtures, log: (line) => lines.push(line) })
  server = await listenOnLoopback(createServer((request, response) => void cloud.answer(request, response)))
})

afterEach(async () => {
  await server.close()
  await cloud.close()
})

afterAll(() => {
  rmSync(directory, { recursive: true })
})

async function post(url: string, body: object, at: number): Promise<unknown> {
  const headers = { 'x-openid': owner, 'x-now': String(at) }
  const response = await fetch(`${server.origin}${url}`, {
    method: 'POST',
    headers,
    body: JSON.stringify(body),
  })
  return response.json()
}

async function getPath(request: object = {}, at = now): Promise<Answer['result']> {
  const answer = await post('/cloud/functions/getPath', { orderId: parcel.orderId, ...request }, at)
  return (answer as Answer).result
}

const push = (packet: object, at = now) => post('/cloud/push', packet, at)

/** Version n holds n nodes, the last of which is out for delivery. */
function packet(version: number, fields: object = {}): object {
  const Actions = Array.from({ length: version }, (_, index) => ({
    ActionTime: now - 600 + index,
    ActionType: index === version - 1 ? 300002 : 200001,
    ActionMsg: `第 ${index + 1} 站`,
  }))
  const ids = { DeliveryID: 'ZTO', WayBillId: '73123456789012' }
  return {
    MsgType: 'event',
    Event: 'add_express_path',
    ...ids,
    Version: version,
    Count: version,
    Actions,
    ...fields,
  }
}

async function stats() {
  const response = await fetch(`${server.origin}/cloud/stats`)
  const { calls, database } = (await response.json()) as Record<'calls' | 'database', Record<string, number>>
  const requests = Object.values(database).reduce((sum, count) => sum + count, 0)
  return { upstream: calls['logistics.getPath'], notices: calls['subscribeMessage.send'], requests }
}

function wechatAnswers(reply: object): void {
  writeFileSync(path.join(fixtures, 'paths', `${parcel.file}.json`), JSON.stringify(reply))
}

describe('getPath', () => {
  it('reaches WeChat once for a thousand who look at the same parcel at the same time', async () => {
    const all = await Promise.all(Array.from({ length: 1000 }, () => getPath()))
    expect(all.filter(({ ok }) => !ok)).toEqual([])
    expect((await stats()).upstream).toBe(1)
  })

  it('reaches WeChat once for a hundred where it is slow to answer', async () => {
    wechatAnswers({ $fault: 'slow:700' })
    const all = await Promise.all(Array.from({ length: 100 }, () => getPath()))
    expect(all.filter(({ ok }) => !ok)).toEqual([])
    expect((await stats()).upstream).toBe(1)
  })

  it('reaches WeChat once in 30 seconds, however often a customer asks anew', async () => {
    await getPath()
    for (let second = 1; second <= 60; second += 1) await getPath({ refresh: true }, now + second)
    expect((await stats()).upstream).toBe(3)
  })

  it('never asks for a parcel again that has ended more than a day ago', async () => {
    const ended = { orderId: '202611180042' }
    await getPath(ended, now)
    for (const days of [2, 3, 400]) {
      const answer = await getPath({ ...ended, refresh: true }, now + days * day)
      expect(answer).toMatchObject({ ok: true, data: { checkedAt: now, stale: false } })
    }
    expect((await stats()).upstream).toBe(1)
  })

  it('costs four requests to the database where it asks WeChat, and two from the store', async () => {
    await getPath()
    expect((await stats()).requests).toBe(4)
    await getPath()
    expect((await stats()).requests).toBe(6)
    await getPath({}, now + day)
    expect(await stats()).toMatchObject({ requests: 10, upstream: 2 })
  })

  it.each(['timeout', 'http500', 'reset', 'not-json'])(
    'answers what it knows, and says that it is stale, where WeChat does %s',
    async (fault) => {
      const known = await getPath()
      wechatAnswers({ $fault: fault })
      expect(await getPath({}, now + day)).toEqual({ ok: true, data: { ...known.data, stale: true } })
      expect(await getPath({}, now + day + 9)).toMatchObject({ data: { checkedAt: now, stale: true } })
      expect((await stats()).upstream).toBe(2)
    },
  )

  it('asks again ten seconds after a failure with nothing stored, and repeats the reason until then', async () => {
    wechatAnswers({ errcode: 40199, errmsg: 'waybill_id not found' })
    for (const at of [now, now + 1, now + 9]) {
      expect(await getPath({ refresh: true }, at)).toEqual({ ok: false, code: 'NOT_TRACKED' })
    }
    expect((await stats()).upstream).toBe(1)
    wechatAnswers({ waybill_id: '73123456789012', path_item_num: 0, path_item_list: [] })
    expect(await getPath({}, now + 10)).toMatchObject({ ok: true, data: { pathItemList: [] } })
  })
})

describe('a push', () => {
  it('is what the next look at the parcel shows, with no question to WeChat', async () => {
    expect(await push(packet(3))).toMatchObject({ errMsg: 'cloud.callFunction:ok', result: 'success' })
    const { data } = await getPath()
    expect(data.pathItemList.map((row) => row.actionMsg)).toEqual(['第 1 站', '第 2 站', '第 3 站'])
    expect(data).toMatchObject({ checkedAt: now, stale: false })
    expect((await stats()).upstream).toBe(0)
  })

  it('is what the list of orders shows', async () => {
    await push(packet(3))
    const list = JSON.stringify(await post('/cloud/functions/listOrders', {}, now))
    expect(list).toContain('"latest":{"actionTime":1795419062,"actionType":300002,"actionMsg":"第 3 站"}')
  })

  it('counts by its version, delivered in any order, twice, and all at once', async () => {
    const versions = [4, 2, 9, 1, 9, 3, 8, 8, 5, 7, 6, 2]
    const answers = await Promise.all(versions.map((version) => push(packet(version))))
    expect(answers).toMatchObject(versions.map(() => ({ result: 'success' })))
    expect((await getPath()).data.pathItemList).toHaveLength(9)
  })

  it('cannot be forged by a customer', async () => {
    const answer = await post('/cloud/functions/onPathUpdate', packet(3), now)
    expect(answer).toMatchObject({ result: { ok: false, code: 'NOT_AUTHORISED' } })
    expect((await stats()).requests).toBe(0)
  })

  it.each([
    ['no version', { Version: undefined }],
    ['10,000 actions', { Actions: Array.from({ length: 10_000 }, () => ({})) }],
    ["a parcel of nobody's", { WayBillId: 'nobody' }],
    ['an operator', { WayBillId: { $gt: '' } }],
  ])('with %s changes nothing, arrives, and leaves one line in the log', async (_what, fields) => {
    expect(await push(packet(3, fields))).toMatchObject({ result: 'success' })
    expect(lines).toEqual([expect.stringMatching(/^onPathUpdate: \{"where":"onPathUpdate","ignored":/)])
    expect((await getPath()).data.pathItemList).toHaveLength(8)
  })
})

describe('a notice', () => {
  const accepted = ['outForDelivery']

  it('goes out once for one yes, however often the push comes', async () => {
    await post('/cloud/functions/subscribe', { orderId: parcel.orderId, accepted }, now)
    await Promise.all([2, 2, 2, 2].map((version) => push(packet(version))))
    await push(packet(2))
    expect(await stats()).toMatchObject({ notices: 1 })
    expect(lines).toEqual([
      expect.stringMatching(/^notification to oABC123456: 第 2 站 \(pages\/track\/index\?orderId=/),
    ])
  })

  it('does not go out to who has not asked, nor of what is known, nor of what is old', async () => {
    await push(packet(2))
    await post('/cloud/functions/subscribe', { orderId: parcel.orderId, accepted }, now)
    await push(packet(2))
    await push(packet(3, {}), now + 2 * day)
    expect(await stats()).toMatchObject({ notices: 0 })
  })
})
