import { findFunctions } from '../../testing/builtFunctions'
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
import { startFaultCloud, type FaultCloud } from '../../testing/faultCloud'
import { failed, HTTPS_SLOW_ROWS, SLOW_ROWS, type SlowRow } from '../../testing/slowRows'
import type { WechatWay } from '../../preview/cloud/cloudServers'

/** The built getPath while something is slow, silent, refused or dies. The calls take seconds, so they run side by side. */

jest.setTimeout(60_000)

const running: FaultCloud[] = []

async function start(api: WechatWay = 'cloud'): Promise<FaultCloud> {
  const cloud = await startFaultCloud(findFunctions(), api)
  running.push(cloud)
  // Loading the bundle takes seconds on a busy machine, and would count as part of the 10 s of the first call.
  await cloud.call('getPath', {}, { openid: 'oFIRST', nowSeconds: LATER })
  return cloud
}

afterAll(async () => {
  const bugs = running.flatMap(({ lines }) => findBugs(lines))
  await Promise.all(running.map((cloud) => cloud.close()))
  expect(bugs).toEqual([])
})

const toCells = (api: WechatWay, rows: readonly SlowRow[]) =>
  rows.flatMap(({ name, faults, first, stored }) => [
    { name: `${name} and nothing is stored`, api, faults, isStored: false, expected: first },
    { name: `${name} and a track is stored`, api, faults, isStored: true, expected: stored },
  ])

const cells = [...toCells('cloud', SLOW_ROWS), ...toCells('https', HTTPS_SLOW_ROWS)]

it.concurrent.each(cells)(
  'answers in time by way of $api if $name, and the track afterwards',
  async (cell) => {
    const cloud = await start(cell.api)
    const openid = await placeOrder(cloud, cell.isStored)
    cloud.setFaults(cell.faults)
    const startedAt = performance.now()
    expect(await getPath(cloud, openid, LATER)).toMatchObject(cell.expected)
    expect(performance.now() - startedAt).toBeLessThan(9900)
    cloud.setFaults({})
    expect(await getPath(cloud, openid, LATER + 22)).toMatchObject(shows(false, FIRST_MESSAGE, NEXT_MESSAGE))
  },
)

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

it.concurrent.each([false, true])(
  'answers what is known while connections to the HTTPS API are refused, and loses nothing: a track is stored %s',
  async (isStored) => {
    const cloud = await start('https')
    const openid = await placeOrder(cloud, isStored)
    const accept = await cloud.refuseWechat()
    const known = isStored ? shows(true, FIRST_MESSAGE) : failed('BUSY')
    expect(await getPath(cloud, openid, LATER)).toMatchObject(known)
    await accept()
    expect(await getPath(cloud, openid, LATER + 11)).toMatchObject(shows(false, FIRST_MESSAGE, NEXT_MESSAGE))
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
