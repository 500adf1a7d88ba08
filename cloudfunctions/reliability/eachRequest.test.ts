import { setUpFunctions } from '../../testing/builtFunctions'
import {
  findBugs,
  FIRST_MESSAGE,
  getPath,
  holds,
  LATER,
  NEXT_MESSAGE,
  NOW,
  placeOrder,
  shows,
  type Answer,
} from '../../testing/faultCell'
import { startFaultCloud, type FaultCloud } from '../../testing/faultCloud'
import type { GatewayFault } from '../../testing/faultyGateway'
import { pathPacket } from '../../testing/pathPacket'

/** Each request of a call fails in turn: before it is carried out, or after it, so that only its answer is lost. */

// A busy machine takes seconds for what a quiet one does at once.
jest.setTimeout(60_000)

const functions = setUpFunctions({ TARO_APP_NOTICE_SIGNED: 'T-signed thing1={message}' })
let cloud: FaultCloud

beforeAll(async () => {
  cloud = await startFaultCloud(functions.folder)
})

beforeEach(() => cloud.reset())

afterEach(() => {
  expect(findBugs(cloud.lines)).toEqual([])
})

afterAll(() => cloud.close())

/** Lets the request with this number fail, counted from now; returns the requests that were made. */
function failRequest(number: number, fault: GatewayFault): string[] {
  const names: string[] = []
  cloud.setFaults({
    gateway: ({ name }) => {
      names.push(name)
      return names.length === number ? fault : undefined
    },
  })
  return names
}

const kinds: GatewayFault[] = [{ kind: 'reset' }, { kind: 'lost answer' }]
/** More than any of these calls makes; a number that is not reached tests that the call works. */
const numbers = [1, 2, 3, 4, 5, 6, 7, 8]
const cells = kinds.flatMap((fault) => numbers.map((number) => ({ kind: fault.kind, number, fault })))

const messages = ({ data }: Answer): unknown[] => data?.pathItemList.map((row) => row?.actionMsg) ?? []

it.each(cells)(
  'loses nothing of a stored track when request $number of getPath fails ($kind)',
  async ({ number, fault }) => {
    const openid = await placeOrder(cloud, true)
    const names = failRequest(number, fault)
    const answer = await getPath(cloud, openid, LATER)
    // The first request reads the order, the second the track.
    expect(answer.ok).toBe(number > 2)
    expect(messages(answer)).toEqual(expect.arrayContaining(number > 2 ? [FIRST_MESSAGE] : []))
    expect(names.length).toBeLessThan(8)
    cloud.setFaults({})
    expect(await getPath(cloud, openid, LATER + 11)).toMatchObject(shows(false, FIRST_MESSAGE, NEXT_MESSAGE))
    expect(cloud.database().find('tracks', {})).toMatchObject(holds(FIRST_MESSAGE, NEXT_MESSAGE))
  },
)

it.each(cells)(
  'shows a first track after request $number of getPath has failed ($kind)',
  async ({ number, fault }) => {
    const openid = await placeOrder(cloud, false)
    failRequest(number, fault)
    await getPath(cloud, openid, LATER)
    cloud.setFaults({})
    expect(await getPath(cloud, openid, LATER + 11)).toMatchObject(shows(false, FIRST_MESSAGE, NEXT_MESSAGE))
  },
)

const waybill = { deliveryId: 'SF', waybillId: 'W1' }
const packet = pathPacket(waybill, 2, [
  { actionTime: NOW - 3600, actionType: 100001, actionMsg: FIRST_MESSAGE },
  { actionTime: NOW + 300, actionType: 300003, actionMsg: '已签收' },
])
const push = () => cloud.call('onPathUpdate', packet, { push: true, nowSeconds: NOW + 301 })

it.each(cells)(
  'stores a push, marks the end and notifies at most once when request $number fails ($kind) and WeChat pushes again',
  async ({ number, fault }) => {
    const openid = await placeOrder(cloud, true)
    await cloud.call('subscribe', { orderId: 'A', accepted: ['signed'] }, { openid, nowSeconds: NOW })
    const names = failRequest(number, fault)
    const first = await push()
    const isAnswered = 'result' in first
    expect(isAnswered || /onPathUpdate: BUSY$/.test(first.errMsg)).toBe(true)
    cloud.setFaults({ gateway: ({ name }) => void names.push(name) })
    if (!isAnswered) expect(await push()).toMatchObject({ result: 'success' })
    expect(cloud.database().find('tracks', {})).toMatchObject(holds(FIRST_MESSAGE, '已签收'))
    expect(cloud.database().find('orders', {})).toMatchObject([{ ended: true }])
    expect(names.filter((name) => name === 'subscribeMessage.send').length).toBeLessThanOrEqual(1)
  },
)
