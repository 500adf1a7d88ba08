import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { PREVIEW_APPID, PREVIEW_APPSECRET } from '../../preview/wechat/accessTokens'
import { runScript } from '../../testing/runProgram'
import { setUpShopCloud } from '../../testing/shopCloud'

// The command as a shop runs it: a process of its own, WeChat's HTTP API over HTTP, the built putOrders, its database.

jest.setTimeout(120_000)

const shop = setUpShopCloud()
let folder: string

beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'parcel-path-orders-'))
})

afterAll(() => {
  rmSync(folder, { recursive: true })
})

const HEADER = 'orderId,openid,deliveryId,waybillId,createdAt'
const goodLine = (id: number) => `A${id},oOWNER000001,ZTO,W${id},1795143480`

/** A header and 1,000 lines, ten of them broken; line 700 is the second parcel of an order. */
function createFile(): string {
  const lines = [HEADER, ...Array.from({ length: 1000 }, (_, index) => goodLine(index + 2))]
  for (let number = 100; number < 1000; number += 100)
    lines[number - 1] = `A${number},oOWNER000001,ZTO,7.3E+13,1795143480`
  lines[699] = 'A2,oOWNER000001,SF,,1795143480'
  lines[1000] = 'A1001,oOWNER000001'
  return lines.join('\n')
}

function runImport(text: string, args: string[] = [], settings: Record<string, string> = {}) {
  const file = path.join(folder, 'orders.csv')
  writeFileSync(file, text)
  return runScript('scripts/orders/index.ts', [...args, file], {
    TARO_APP_CLOUD_ENV: 'shop-1',
    WECHAT_APPID: PREVIEW_APPID,
    WECHAT_APPSECRET: PREVIEW_APPSECRET,
    WECHAT_API_ORIGIN: shop.origin,
    ...settings,
  })
}

it('stores nothing of a thousand lines with ten broken ones, and names those', async () => {
  const { status, stderr } = await runImport(createFile())
  const named = Array.from(stderr.matchAll(/^Line (\d+): /gm), ([, line]) => Number(line))
  expect(named).toEqual([100, 200, 300, 400, 500, 600, 700, 800, 900, 1001])
  expect(stderr).toContain('order A2 of line 2 is left out as a whole')
  expect(stderr).toContain('Nothing was sent: mend the 10 lines')
  expect(status).toBe(1)
  expect(shop.orders()).toEqual([])
  expect(shop.requests()).toEqual({})
})

it('stores the other orders with --skip-bad, and changes nothing when it runs again', async () => {
  const { status, stdout } = await runImport(createFile(), ['--skip-bad'])
  expect(status).toBe(1)
  expect(stdout).toContain('989 of 989 orders sent')
  expect(stdout).toContain('stored: 989')
  expect(shop.orders()).toHaveLength(989)
  const ids = shop.orders().map(({ orderId }) => orderId)
  expect(ids).not.toContain('A2')
  expect(ids).not.toContain('A100')
  const before = JSON.stringify(shop.orders())
  const again = await runImport(createFile(), ['--skip-bad'])
  expect(again.stdout).toContain('unchanged: 989')
  expect(JSON.stringify(shop.orders())).toBe(before)
})

it('stores an order as the other functions read it, and removes it again', async () => {
  const line = (waybillId: string) => `A1,oOWNER000001,ZTO,${waybillId},2026-11-20T10:18:00+08:00,T1`
  const { status, stdout } = await runImport(`${HEADER},tradeNo\n${line('W1')}\n${line('W2')}\n`)
  expect({ status, stdout }).toEqual({ status: 0, stdout: '1 of 1 orders sent\nstored: 1\n' })
  expect(shop.orders()).toEqual([
    {
      _id: expect.any(String) as unknown,
      _openid: 'oOWNER000001',
      orderId: 'A1',
      addSource: 0,
      waybills: [
        { deliveryId: 'ZTO', waybillId: 'W1' },
        { deliveryId: 'ZTO', waybillId: 'W2' },
      ],
      createdAt: 1795141080,
      ended: false,
      tradeNo: 'T1',
    },
  ])
  expect((await runImport('{"orderId":"A1","deleted":true}')).stdout).toContain('deleted: 1')
  expect(shop.orders()).toEqual([])
})

it('checks a file without keys and without sending with --dry-run', async () => {
  const { status, stdout } = await runImport(`${HEADER}\n${goodLine(1)}`, ['--dry-run'], { WECHAT_APPID: '' })
  expect(stdout).toBe('1 orders are good, 0 lines are wrong. Nothing was sent.\n')
  expect(status).toBe(0)
  expect(shop.requests()).toEqual({})
})

it.each([
  ['WECHAT_APPSECRET', 'f'.repeat(32), 'WECHAT_APPSECRET is wrong: reset it in 开发管理'],
  ['WECHAT_APPID', `wx${'f'.repeat(16)}`, 'WeChat does not know WECHAT_APPID'],
])('says that %s is wrong, after asking once', async (name, value, sentence) => {
  const { status, stderr } = await runImport(`${HEADER}\n${goodLine(1)}`, [], { [name]: value })
  expect(stderr).toContain(sentence)
  expect(stderr).not.toContain(value)
  expect(stderr.trim().split('\n')).toHaveLength(1)
  expect(status).toBe(1)
  expect(shop.requests()).toEqual({ '/cgi-bin/stable_token': 1 })
})

it.each([
  ['TARO_APP_CLOUD_ENV', '', /^TARO_APP_CLOUD_ENV is empty: /],
  ['WECHAT_APPSECRET', 'secret', /^WECHAT_APPSECRET \(the shell\) has another shape: /],
])('asks no server if %s is "%s", and says how to mend it', async (name, value, sentence) => {
  const { status, stderr } = await runImport(`${HEADER}\n${goodLine(1)}`, [], { [name]: value })
  expect(stderr).toMatch(sentence)
  expect(status).toBe(1)
  expect(shop.requests()).toEqual({})
})
