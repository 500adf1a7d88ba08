import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { NONCE_HEADER, SIGNATURE_HEADER, TIMESTAMP_HEADER } from '../../server/orders/requestSignature'
import { ORDERS_SECRET, setUpOrdersServer } from '../../testing/ordersServer'
import { runProgram } from '../../testing/runProgram'

// The programs of examples/orders/server, against PUT /orders over HTTP. One whose language is not installed is skipped, and
// only its text is checked.

jest.setTimeout(60_000)

const FOLDER = path.resolve(__dirname, '../../examples/orders/server')
const SAMPLE = path.join(FOLDER, '../orders.json')

const server = setUpOrdersServer()
let folder: string

beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'parcel-path-examples-'))
})

afterAll(() => {
  rmSync(folder, { recursive: true })
})

beforeEach(() => {
  jest.spyOn(console, 'warn').mockReturnValue()
})

const isInstalled = (program: string, ...args: string[]): boolean => spawnSync(program, args).status === 0

const EXAMPLES = [
  {
    file: 'put-orders.sh',
    command: ['sh'],
    installed: isInstalled('curl', '--version') && isInstalled('openssl', 'version'),
  },
  { file: 'putOrders.ts', command: [process.execPath, '--import', 'tsx'], installed: true },
  { file: 'PutOrders.java', command: ['java'], installed: isInstalled('java', '--version') },
  {
    file: 'put-orders.php',
    command: ['php'],
    installed: isInstalled('php', '-r', 'exit(function_exists("curl_init") ? 0 : 1);'),
  },
]

describe.each(EXAMPLES)('$file', ({ file, command, installed }) => {
  // As the head of this file says.
  const itIfInstalled = installed ? it : it.skip
  const send = (orders: string, secret = ORDERS_SECRET) => {
    const [program = '', ...args] = command
    // The signature is over the query too.
    const settings = { ORDERS_URL: `${server.url()}?shop=1`, ORDERS_SECRET: secret }
    return runProgram(program, [...args, path.join(FOLDER, file), orders], settings)
  }

  itIfInstalled('stores the orders of orders.json', async () => {
    const { status, stderr } = await send(SAMPLE)
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' })
    expect(server.orders()).toMatchObject([
      { orderId: '202611200117', goods: [{ name: '云南保山小粒咖啡豆 454 克 × 2' }] },
      { orderId: '202611210204', addSource: 2 },
    ])
  })

  itIfInstalled('stores the good orders, says which one was refused, and fails', async () => {
    const orders = path.join(folder, 'orders.json')
    const order = { orderId: 'A', openid: 'oABC123456', createdAt: 1795143480, waybills: [] }
    writeFileSync(orders, JSON.stringify({ orders: [order, { ...order, orderId: 'B', openid: '张三' }] }))
    const { status, stdout, stderr } = await send(orders)
    expect(stdout + stderr).toMatch(/B"?.*refused.*openid/)
    expect(status).toBe(1)
    expect(server.orders()).toMatchObject([{ orderId: 'A' }])
  })

  itIfInstalled('fails with a wrong secret, and does not print it', async () => {
    const secret = 'another-secret-with-32-characters'
    const { status, stdout, stderr } = await send(SAMPLE, secret)
    expect(status).toBe(1)
    expect(stdout + stderr).toContain('NOT_AUTHORISED')
    expect(stdout + stderr).not.toContain(secret)
  })

  it('names the headers and the settings', () => {
    const text = readFileSync(path.join(FOLDER, file), 'utf8').toLowerCase()
    for (const each of [TIMESTAMP_HEADER, NONCE_HEADER, SIGNATURE_HEADER, 'orders_url', 'orders_secret'])
      expect(text).toContain(each)
  })
})
