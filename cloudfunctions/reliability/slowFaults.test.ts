import { setUpFunctions } from '../../testing/builtFunctions'
import {
  findBugs,
  FIRST_MESSAGE,
  getPath,
  holds,
  LATER,
  NEXT_MESSAGE,
  placeOrder,
  shows,
} from '../../testing/faultCell'
import { startFaultCloud, type FaultCloud, type Faults } from '../../testing/faultCloud'
import type { GatewayRequest } from '../../testing/faultyGateway'

/** The built getPath while something is slow, silent, refused or dies. The calls take seconds, so they run side by side. */

jest.setTimeout(60_000)

const functions = setUpFunctions()
const running: FaultCloud[] = []

async function start(): Promise<FaultCloud> {
  const cloud = await startFaultCloud(functions.folder)
  running.push(cloud)
  return cloud
}

afterAll(async () => {
  const bugs = running.flatMap(({ lines }) => findBugs(lines))
  await Promise.all(running.map((cloud) => cloud.close()))
  expect(bugs).toEqual([])
})

interface SlowRow {
  name: string
  faults: Faults
  /** The answers without a stored track, and with one. */
  first: object
  stored: object
}

const at = (
  target: GatewayRequest['target'],
  fault: { kind: 'silence' } | { kind: 'slow'; milliseconds: number },
) => ({
  gateway: (request: GatewayRequest) => (request.target === target ? fault : undefined),
})
const failed = (code: string) => ({ ok: false, code })

const slowRows: SlowRow[] = [
  {
    name: 'WeChat is silent',
    faults: { wechat: { kind: 'silence' } },
    first: failed('TIMEOUT'),
    stored: shows(true, FIRST_MESSAGE),
  },
  {
    name: 'the gateway is silent',
    faults: at('wechat', { kind: 'silence' }),
    first: failed('TIMEOUT'),
    stored: shows(true, FIRST_MESSAGE),
  },
  {
    name: 'WeChat takes 3 s',
    faults: at('wechat', { kind: 'slow', milliseconds: 3000 }),
    first: shows(false, FIRST_MESSAGE, NEXT_MESSAGE),
    stored: shows(false, FIRST_MESSAGE, NEXT_MESSAGE),
  },
  {
    name: 'the database takes 1.5 s a request',
    faults: at('database', { kind: 'slow', milliseconds: 1500 }),
    first: shows(false, FIRST_MESSAGE, NEXT_MESSAGE),
    stored: shows(false, FIRST_MESSAGE, NEXT_MESSAGE),
  },
  {
    name: 'the database is silent',
    faults: at('database', { kind: 'silence' }),
    first: failed('TIMEOUT'),
    stored: failed('TIMEOUT'),
  },
]

const cells = slowRows.flatMap(({ name, faults, first, stored }) => [
  { name: `${name} and nothing is stored`, faults, isStored: false, expected: first },
  { name: `${name} and a track is stored`, faults, isStored: true, expected: stored },
])

it.concurrent.each(cells)('answers in time if $name, and the track afterwards', async (cell) => {
  const cloud = await start()
  const openid = await placeOrder(cloud, cell.isStored)
  cloud.setFaults(cell.faults)
  const startedAt = performance.now()
  expect(await getPath(cloud, openid, LATER)).toMatchObject(cell.expected)
  expect(performance.now() - startedAt).toBeLessThan(9900)
  cloud.setFaults({})
  expect(await getPath(cloud, openid, LATER + 22)).toMatchObject(shows(false, FIRST_MESSAGE, NEXT_MESSAGE))
})

it.concurrent.each([false, true])(
  'answers BUSY while connections are refused, and loses nothing: a track is stored %s',
  async (isStored) => {
    const cloud = await start()
    const openid = await placeOrder(cloud, isStored)
    const accept = await cloud.refuse()
    expect(await getPath(cloud, openid, LATER)).toMatchObject(failed('BUSY'))
    await accept()
    expect(cloud.database().find('tracks', {})).toMatchObject(isStored ? holds(FIRST_MESSAGE) : [])
    expect(await getPath(cloud, openid, LATER + 1)).toMatchObject(shows(false, FIRST_MESSAGE, NEXT_MESSAGE))
  },
)

/** An instance takes the lease, asks WeChat, and dies. */
async function dieWithLease(isStored: boolean) {
  const cloud = await start()
  const openid = await placeOrder(cloud, isStored)
  cloud.setFaults({ wechat: { kind: 'silence' } })
  const asked = cloud.wechat.nextAsked()
  const dying = getPath(cloud, openid, LATER)
  await asked
  await cloud.endCalls()
  await expect(dying).rejects.toThrow('functions execute fail')
  cloud.lines.length = 0
  cloud.setFaults({})
  return { cloud, openid }
}

it.concurrent('answers TIMEOUT while the lease of a dead instance runs and nothing is stored', async () => {
  const { cloud, openid } = await dieWithLease(false)
  const asked = cloud.wechat.asked()
  expect(await getPath(cloud, openid, LATER + 1)).toMatchObject(failed('TIMEOUT'))
  expect(cloud.wechat.asked()).toBe(asked)
  expect(await getPath(cloud, openid, LATER + 11)).toMatchObject(shows(false, FIRST_MESSAGE, NEXT_MESSAGE))
})

it.concurrent('answers the stored track while the lease of a dead instance runs', async () => {
  const { cloud, openid } = await dieWithLease(true)
  expect(await getPath(cloud, openid, LATER + 1)).toMatchObject(shows(true, FIRST_MESSAGE))
  expect(await getPath(cloud, openid, LATER + 11)).toMatchObject(shows(false, FIRST_MESSAGE, NEXT_MESSAGE))
})
