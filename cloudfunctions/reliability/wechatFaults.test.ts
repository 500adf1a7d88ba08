import { findFunctions } from '../../testing/builtFunctions'
import {
  findBugs,
  findKeys,
  FIRST_MESSAGE,
  getPath,
  holds,
  LATER,
  NEXT_MESSAGE,
  placeOrder,
  shows,
} from '../../testing/faultCell'
import { startFaultCloud, type FaultCloud } from '../../testing/faultCloud'
import { FAULT_ROWS, HTTPS_FAULT_ROWS } from '../../testing/faultRows'

/** The built getPath while WeChat, or the way to it, fails at once. Slow failures are in slowFaults.test.ts. */

// A busy machine takes seconds for what a quiet one does at once.
jest.setTimeout(60_000)

describe.each([
  { way: 'by a cloud call', api: 'cloud', faultRows: FAULT_ROWS },
  { way: 'over HTTPS', api: 'https', faultRows: HTTPS_FAULT_ROWS },
] as const)('getPath, asking WeChat $way,', ({ api, faultRows }) => {
  let cloud: FaultCloud

  beforeAll(async () => {
    cloud = await startFaultCloud(findFunctions(), api)
  })

  beforeEach(() => cloud.reset())

  afterEach(() => {
    expect(findBugs(cloud.lines)).toEqual([])
    expect(findKeys(cloud.lines)).toEqual([])
  })

  afterAll(() => cloud.close())

  const rows = faultRows.map((row) => ({ pauseSeconds: 11, ...row }))

  it.each(rows)(
    'answers $code without a stored track when $name, and the track after $pauseSeconds s',
    async ({ faults, code, pauseSeconds }) => {
      const openid = await placeOrder(cloud, false)
      cloud.setFaults(faults)
      expect(await getPath(cloud, openid, LATER)).toMatchObject({ ok: false, code })
      cloud.setFaults({})
      expect(await getPath(cloud, openid, LATER + pauseSeconds)).toMatchObject(
        shows(false, FIRST_MESSAGE, NEXT_MESSAGE),
      )
    },
  )

  it.each(rows)(
    'answers the stored track when $name, and what is new after $pauseSeconds s',
    async ({ faults, pauseSeconds }) => {
      const openid = await placeOrder(cloud, true)
      cloud.setFaults(faults)
      expect(await getPath(cloud, openid, LATER)).toMatchObject(shows(true, FIRST_MESSAGE))
      expect(cloud.database().find('tracks', {})).toMatchObject(holds(FIRST_MESSAGE))
      cloud.setFaults({})
      expect(await getPath(cloud, openid, LATER + pauseSeconds)).toMatchObject(
        shows(false, FIRST_MESSAGE, NEXT_MESSAGE),
      )
    },
  )

  it.each(rows.filter(({ pauseSeconds }) => pauseSeconds > 11))(
    'answers $code without asking WeChat again until $pauseSeconds s after $name',
    async ({ faults, code, pauseSeconds }) => {
      const openid = await placeOrder(cloud, false)
      cloud.setFaults(faults)
      await getPath(cloud, openid, LATER)
      cloud.setFaults({})
      const asked = cloud.wechat.asked()
      // The quota of the day comes back at midnight, which is less than a day away.
      const almost = Math.min(pauseSeconds - 2, 7000)
      expect(await getPath(cloud, openid, LATER + almost)).toMatchObject({ ok: false, code })
      expect(cloud.wechat.asked()).toBe(asked)
    },
  )

  it('keeps the stored rows when WeChat sends rows of wrong types', async () => {
    const openid = await placeOrder(cloud, true)
    const text = JSON.stringify({ path_item_list: [7, 'a row', [], { action_time: {} }, null] })
    cloud.setFaults({ wechat: { kind: 'body', contentType: 'application/json', text } })
    expect(await getPath(cloud, openid, LATER)).toMatchObject({ ok: true, data: { stale: true } })
    expect(JSON.stringify(cloud.database().find('tracks', {}))).toContain(FIRST_MESSAGE)
    cloud.setFaults({})
    const next = await getPath(cloud, openid, LATER + 11)
    expect(next.data?.pathItemList).toContainEqual(expect.objectContaining({ actionMsg: NEXT_MESSAGE }))
  })

  it('shortens 5 MB of rows, and says so', async () => {
    const openid = await placeOrder(cloud, false)
    const action_msg = '派'.repeat(500)
    const list = Array.from({ length: 3400 }, (_, index) => ({
      action_time: LATER - 4000 + index,
      action_type: 200001,
      action_msg,
    }))
    cloud.wechat.setRows('W1', list)
    const answer = await getPath(cloud, openid, LATER)
    expect(answer).toMatchObject({ ok: true, data: { stale: false, truncated: true } })
    expect(answer.data?.pathItemList.length).toBeGreaterThan(500)
    expect(JSON.stringify(answer.data?.pathItemList).length).toBeLessThan(400_000)
    expect(await getPath(cloud, openid, LATER + 1)).toMatchObject({ ok: true })
  })
})
