import { expect } from '@playwright/test'
import { test } from './support/builds'
import { simulatorProblems } from './support/preview'
import { logOf, program } from './support/program'

/** The simulator's network, and the cloud calls and watches that use it. */

test.afterEach(async ({ page }) => {
  expect(await simulatorProblems(page)).toEqual([])
})

/** A page's method that calls a function and notes the result. */
const CALL = `
  call() { wx.cloud.callFunction({ name: "listOrders", data: {} }).then(() => note("answered"), (error) => note([error.errCode, error.errMsg])) },`

test('a change of network is reported to the mini-program, and calls fail while it is offline', async ({
  page,
  make,
  openBuild,
}) => {
  const script = `${CALL} onLoad() { wx.cloud.init(); wx.onNetworkStatusChange((status) => note(status)); wx.getNetworkType().then(({ networkType }) => note(networkType)) }`
  await openBuild(make(program({ script, wxml: '<button bindtap="call">call</button>' })), '?network=offline')
  await expect.poll(() => logOf(page)).toEqual(['none'])
  await page.getByRole('button').tap()
  await expect.poll(() => logOf(page)).toContainEqual([-1, 'cloud.callFunction:fail request:fail '])
  await page.evaluate(() => window.__simulator.network?.set('online'))
  await expect.poll(() => logOf(page)).toContainEqual({ isConnected: true, networkType: 'wifi' })
  await page.context().setOffline(true)
  await expect.poll(() => logOf(page)).toContainEqual({ isConnected: false, networkType: 'none' })
  await page.context().setOffline(false)
  await page.getByRole('button').tap()
  await expect.poll(() => logOf(page)).toContainEqual('answered')
})

test('a slow network delays a call, and the record of calls says for how long', async ({
  page,
  make,
  openBuild,
}) => {
  const script = `${CALL} onLoad() { wx.cloud.init(); this.call() }`
  await openBuild(make(program({ script })), '?network=slow')
  await expect.poll(() => logOf(page), { timeout: 15_000 }).toEqual(['answered'])
  const [call] = await page.evaluate(() => window.__simulator.cloudCalls)
  expect(call).toMatchObject({ name: 'listOrders', request: {}, reply: expect.stringContaining('"ok":true') })
  expect(call?.milliseconds).toBeGreaterThan(2900)
})

test('a watch starts with the stored documents, is refused by the security rules, and fails with the network', async ({
  page,
  make,
  openBuild,
}) => {
  const script = `onLoad() {
    wx.cloud.init()
    const watch = (collection, query) => wx.cloud.database().collection(collection).where(query).watch({
      onChange: ({ type, docs }) => note([collection, type, docs.length]),
      onError: ({ errCode }) => note([collection, errCode]),
    })
    watch("tracks", { _id: "SF-1", _openid: "{openid}" })
    watch("orders", { _openid: "{openid}" })
    const closed = watch("tracks", { _id: "SF-1" })
    closed.close()
  }`
  await openBuild(make(program({ script })))
  await expect.poll(() => logOf(page)).toHaveLength(2)
  expect(await logOf(page)).toEqual(
    expect.arrayContaining([
      ['tracks', 'init', 0],
      ['orders', -502003],
    ]),
  )
  await page.evaluate(() => window.__simulator.network?.set('offline'))
  await expect.poll(() => logOf(page)).toContainEqual(['tracks', -402009])
})
