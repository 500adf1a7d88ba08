import { expect } from '@playwright/test'
import { SHOP_URL } from '../preview/shop/address'
import { test } from './support/builds'
import { logOf, program } from './support/program'

/** What a mini-program meets on its way to a server that is not there, as in WeChat. */

const NOTE = `(answer) => note(answer.errMsg), (error) => note([error.errMsg, error.errno ?? error.errCode])`
const request = (url: string) => `wx.request({ url: "${url}", method: "POST", data: {} }).then(${NOTE});`

test('a request fails for a host that the shop has not listed and without a network, and any status is an answer', async ({
  page,
  make,
  openBuild,
}) => {
  const script = `onLoad() {
    ${request('https://example.com/a')}
    ${request(`${SHOP_URL}/functions/getPath`)}
    wx.login().then(({ code }) => note(code.replace(/\\d+/, "n")), ({ errMsg, errno }) => note([errMsg, errno]));
  }`
  await openBuild(make(program({ script })), '?openid=oME')
  await expect.poll(() => logOf(page)).toContainEqual(['request:fail url not in domain list', 600002])
  // The preview without a shop answers 404, and any status is an answer.
  await expect.poll(() => logOf(page)).toContainEqual('request:ok')
  await expect.poll(() => logOf(page)).toContainEqual('preview-n-oME')
  await page.goto('about:blank')
  await openBuild(make(program({ script })), '?network=offline')
  await expect.poll(() => logOf(page)).toContainEqual(['request:fail ', 600003])
  await expect.poll(() => logOf(page)).toContainEqual(['login:fail network error', 600003])
})

test('a socket that is refused fires an error and a close, and sends nothing before it is open', async ({
  page,
  make,
  openBuild,
}) => {
  const script = `onLoad() {
    const task = wx.connectSocket({ url: "${SHOP_URL.replace('https', 'wss')}/live", header: {} })
    task.onOpen(() => note("open"))
    task.onError(() => note("error"))
    task.onClose(({ code }) => note(code))
    task.send({ data: "early", fail: ({ errMsg }) => note(errMsg) })
  }`
  await openBuild(make(program({ script })))
  await expect
    .poll(() => logOf(page))
    .toEqual(['SocketTask.send:fail SocketTask.readyState is not OPEN', 'error', 1006])
})

test('Cloud Run is called after init only, and by the name of a service', async ({
  page,
  make,
  openBuild,
}) => {
  const call = (header: string) =>
    `wx.cloud.callContainer({ path: "/functions/getPath", method: "POST", header: ${header} }).then(${NOTE})`
  const script = `async onLoad() {
    await ${call('{ "X-WX-SERVICE": "parcels" }')}
    wx.cloud.init()
    await ${call('{}')}
    await ${call('{ "X-WX-SERVICE": "parcels" }')}
  }`
  await openBuild(make(program({ script })))
  await expect
    .poll(() => logOf(page))
    .toEqual([
      ["cloud.callContainer:fail Cloud API isn't enabled, please call init first", -1],
      ['cloud.callContainer:fail errCode: -501000 | errMsg: no service', -501000],
      'cloud.callContainer:ok',
    ])
})
