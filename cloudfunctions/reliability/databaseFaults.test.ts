import { findFunctions } from '../../testing/builtFunctions'
import { DATABASE_FAULTS } from '../../testing/databaseFaults'
import { findBugs, FIRST_MESSAGE, holds, LATER, NEXT_MESSAGE, NOW, placeOrder } from '../../testing/faultCell'
import { startFaultCloud, type FaultCloud } from '../../testing/faultCloud'
import type { GatewayFault } from '../../testing/faultyGateway'
import { pathPacket } from '../../testing/pathPacket'

/** Every built function while its database fails at once. */

const waybill = { deliveryId: 'SF', waybillId: 'W1' }
const CALLS: Record<string, [name: string, event: object]> = {
  getPath: ['getPath', { orderId: 'A' }],
  listOrders: ['listOrders', {}],
  search: ['listOrders', { query: 'W1' }],
  subscribe: ['subscribe', { orderId: 'A', accepted: ['signed'] }],
  'list of shares': ['shares', { action: 'list', orderId: 'A' }],
  'new share': ['shares', { action: 'create', orderId: 'A', ...waybill }],
}
const row = (actionTime: number, actionMsg: string) => ({ actionTime, actionType: 200001, actionMsg })
const rows = [{ ...row(NOW - 3600, FIRST_MESSAGE), actionType: 100001 }, row(NOW + 300, NEXT_MESSAGE)]
const packet = pathPacket(waybill, 2, rows)

// A busy machine takes seconds for what a quiet one does at once.
jest.setTimeout(60_000)

let cloud: FaultCloud

beforeAll(async () => {
  cloud = await startFaultCloud(findFunctions())
})

beforeEach(() => cloud.reset())

afterEach(() => {
  expect(findBugs(cloud.lines)).toEqual([])
})

afterAll(() => cloud.close())

function failDatabase(fault: GatewayFault): void {
  cloud.setFaults({ gateway: ({ target }) => (target === 'database' ? fault : undefined) })
}

/** The answer to each of a customer's calls. */
async function callAll(openid: string, nowSeconds: number): Promise<Record<string, unknown>> {
  const answers: Record<string, unknown> = {}
  for (const [called, [name, event]] of Object.entries(CALLS)) {
    const reply = await cloud.call(name, event, { openid, nowSeconds })
    answers[called] = 'result' in reply ? reply.result : reply.errMsg
  }
  return answers
}

const each = (answer: object) => Object.fromEntries(Object.keys(CALLS).map((called) => [called, answer]))

it.each(DATABASE_FAULTS)(
  'answers every customer with a code while the database %s, and with data afterwards',
  async (_name, fault, code) => {
    const openid = await placeOrder(cloud, true)
    const before = cloud.database().find('tracks', {})
    failDatabase(fault)
    expect(await callAll(openid, LATER)).toEqual(each({ ok: false, code }))
    cloud.setFaults({})
    expect(cloud.database().find('tracks', {})).toEqual(before)
    expect(await callAll(openid, LATER + 60)).toMatchObject(each({ ok: true }))
  },
)

const push = () => cloud.call('onPathUpdate', packet, { push: true, nowSeconds: LATER })

it.each(DATABASE_FAULTS)(
  'throws only a code at a push while the database %s, and stores the push when it comes again',
  async (_name, fault, code) => {
    await placeOrder(cloud, true)
    failDatabase(fault)
    const errMsg = expect.stringMatching(new RegExp(`fail\\. onPathUpdate: ${code}$`)) as unknown
    expect(await push()).toMatchObject({ errCode: -504002, errMsg })
    cloud.setFaults({})
    expect(cloud.database().find('tracks', {})).toMatchObject(holds(FIRST_MESSAGE))
    expect(await push()).toMatchObject({ result: 'success' })
    expect(cloud.database().find('tracks', {})).toMatchObject(holds(FIRST_MESSAGE, NEXT_MESSAGE))
  },
)

it.each(DATABASE_FAULTS)(
  'lets the clean-up fail while the database %s, and removes nothing',
  async (_name, fault, code) => {
    await placeOrder(cloud, true)
    failDatabase(fault)
    const reply = await cloud.call('cleanUp', { Type: 'Timer' }, { timer: true, nowSeconds: LATER })
    expect(reply).toMatchObject({ errMsg: expect.stringContaining(`cleanUp: ${code}`) as unknown })
    expect(cloud.database().find('tracks', {})).toMatchObject(holds(FIRST_MESSAGE))
  },
)
