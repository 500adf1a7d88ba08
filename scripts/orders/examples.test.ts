import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { homedir, tmpdir } from 'node:os'
import path from 'node:path'
import { MAX_PUT_ORDERS } from '../../contract/limits'
import { PUT_STATUSES } from '../../contract/putOrders'
import { PREVIEW_APPID, PREVIEW_APPSECRET } from '../../preview/wechat/accessTokens'
import { runProgram } from '../../testing/runProgram'
import { setUpShopCloud } from '../../testing/shopCloud'

// The programs of examples/orders, against WeChat's HTTP API over HTTP and the built putOrders. One whose language is not
// installed is skipped, and only its text is checked.

jest.setTimeout(60_000)

const FOLDER = path.resolve(__dirname, '../../examples/orders')
const SAMPLE = path.join(FOLDER, 'orders.json')

const shop = setUpShopCloud()
let folder: string

beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'parcel-path-examples-'))
})

afterAll(() => {
  rmSync(folder, { recursive: true })
})

const isInstalled = (program: string, ...args: string[]): boolean => spawnSync(program, args).status === 0

/** The jars of Jackson that Maven has fetched for other programs; undefined if there are none of one version. */
function findJackson(): string | undefined {
  const core = path.join(homedir(), '.m2/repository/com/fasterxml/jackson/core')
  const versions = existsSync(core) ? readdirSync(path.join(core, 'jackson-databind')) : []
  const classPaths = versions.map((version) =>
    ['jackson-databind', 'jackson-core', 'jackson-annotations'].map((name) =>
      path.join(core, name, version, `${name}-${version}.jar`),
    ),
  )
  return classPaths.find((jars) => jars.every((jar) => existsSync(jar)))?.join(path.delimiter)
}

const jackson = findJackson()

const EXAMPLES = [
  {
    file: 'put-orders.sh',
    command: ['sh', path.join(FOLDER, 'put-orders.sh')],
    installed: isInstalled('curl', '--version'),
    refused: /"status\\":\\"refused\\",\\"field\\":\\"openid/,
  },
  {
    file: 'putOrders.ts',
    command: [process.execPath, '--import', 'tsx', path.join(FOLDER, 'putOrders.ts')],
    installed: true,
    refused: /^B: refused, openid is wrong: /m,
  },
  {
    file: 'PutOrders.java',
    command: ['java', '-cp', jackson ?? '', path.join(FOLDER, 'PutOrders.java')],
    installed: jackson !== undefined && isInstalled('java', '--version'),
    refused: /^B: refused, openid is wrong: /m,
  },
  {
    file: 'put-orders.php',
    command: ['php', path.join(FOLDER, 'put-orders.php')],
    installed: isInstalled('php', '-r', 'exit(function_exists("curl_init") ? 0 : 1);'),
    refused: /^B: refused, openid is wrong: /m,
  },
]

describe.each(EXAMPLES)('$file', ({ file, command, installed, refused }) => {
  const itIfInstalled = installed ? it : it.skip
  const send = (orders: string, secret = PREVIEW_APPSECRET) => {
    const [program = '', ...args] = command
    return runProgram(program, [...args, orders], {
      WECHAT_APPID: PREVIEW_APPID,
      WECHAT_APPSECRET: secret,
      TARO_APP_CLOUD_ENV: 'shop-1',
      WECHAT_API_ORIGIN: shop.origin,
    })
  }

  itIfInstalled('stores the orders of orders.json', async () => {
    const { status, stderr } = await send(SAMPLE)
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' })
    const find = (orderId: string) => shop.orders().find((each) => each['orderId'] === orderId)
    expect(find('202611200117')).toMatchObject({
      _openid: 'oABC123456',
      waybills: [{ deliveryId: 'ZTO', waybillId: '73123456789012' }],
      goods: [{ name: '云南保山小粒咖啡豆 454 克 × 2' }],
    })
    expect(find('202611210204')).toMatchObject({ addSource: 2, waybills: [] })
  })

  itIfInstalled('stores the good orders, says which one was refused, and fails', async () => {
    const orders = path.join(folder, 'orders.json')
    const order = { orderId: 'A', openid: 'oABC123456', createdAt: 1795143480, waybills: [] }
    writeFileSync(orders, JSON.stringify({ orders: [order, { ...order, orderId: 'B', openid: '张三' }] }))
    const { status, stdout, stderr } = await send(orders)
    expect(stdout + stderr).toMatch(refused)
    expect(status).not.toBe(0)
    expect(shop.orders()).toMatchObject([{ orderId: 'A' }])
  })

  // The script for curl makes one call.
  const batches = file !== 'put-orders.sh'
  if (batches)
    itIfInstalled('sends more than a hundred orders in several calls', async () => {
      const orders = path.join(folder, 'orders.json')
      const order = { openid: 'oABC123456', createdAt: 1795143480, waybills: [] }
      const many = Array.from({ length: 101 }, (_, index) => ({ ...order, orderId: `A${index}` }))
      writeFileSync(orders, JSON.stringify({ orders: many }))
      const { status, stdout } = await send(orders)
      expect({ status, stdout }).toEqual({ status: 0, stdout: '101 of 101 orders are stored.\n' })
      expect(shop.orders()).toHaveLength(101)
      expect(shop.requests()['/tcb/invokecloudfunction']).toBe(2)
    })

  itIfInstalled('asks once with a wrong AppSecret, and says the number without the secret', async () => {
    const secret = 'f'.repeat(32)
    const { status, stdout, stderr } = await send(SAMPLE, secret)
    expect(status).not.toBe(0)
    expect(stderr).toContain('40125')
    expect(stdout + stderr).not.toContain(secret)
    expect(shop.requests()).toEqual({ '/cgi-bin/stable_token': 1 })
  })

  it('names the paths, the settings and the statuses of the contract', () => {
    const text = readFileSync(path.join(FOLDER, file), 'utf8')
    const names = ['/cgi-bin/stable_token', '/tcb/invokecloudfunction?', 'putOrders', 'resp_data']
    const settings = ['WECHAT_APPID', 'WECHAT_APPSECRET', 'TARO_APP_CLOUD_ENV', 'WECHAT_API_ORIGIN']
    for (const each of [...names, ...settings, 'refused', 'notDone']) expect(text).toContain(each)
    expect(PUT_STATUSES).toEqual(expect.arrayContaining(['refused', 'notDone']))
    expect(text).toMatch(new RegExp(`\\b${MAX_PUT_ORDERS}\\b`))
  })
})
