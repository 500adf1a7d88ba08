import path from 'node:path'
import { Failure } from '../../cloudfunctions/shared/failure'
import type { Settings } from '../settings/readSettings'
import { examine } from './examine'
import { formatFindings, isAnyMissing, type Finding } from './finding'
import { readCollections, readFunctionNames } from './project'

const ROOT = path.resolve(__dirname, '../..')
const KEYS = { WECHAT_APPID: 'wx0123456789abcdef', WECHAT_APPSECRET: '0123456789abcdef0123456789abcdef' }
const WITH_ENV = { ...KEYS, TARO_APP_CLOUD_ENV: 'shop-1' }

type Answers = Record<string, unknown>

/** An account of which everything is in order. */
function goodAccount(): Answers {
  const collections = readCollections(ROOT).map(({ name, indexes }) => ({
    name,
    index_count: indexes.length + 1,
  }))
  return {
    '/cgi-bin/get_api_domain_ip': { ip_list: [] },
    '/tcb/databasecollectionget': { errcode: 0, collections },
    '/tcb/invokecloudfunction': { errcode: 0, resp_data: '{"ok":false,"code":"NOT_AUTHORISED"}' },
    '/wxaapi/newtmpl/gettemplate': {
      errcode: 0,
      data: [{ priTmplId: 'T1', content: '{{thing1.DATA}}\n{{time2.DATA}}' }],
    },
    '/cgi-bin/express/business/account/getall': {
      list: [{ delivery_id: 'ZTO', biz_id: '1', status_code: 0 }],
    },
  }
}

async function findings(settings: Settings, answers: Answers): Promise<Finding[]> {
  return examine(ROOT, settings, '20.6.0', () => (address) => {
    const { pathname, searchParams } = new URL(address, 'https://api.weixin.qq.com')
    const answer = answers[`${pathname}/${searchParams.get('name') ?? ''}`] ?? answers[pathname]
    return answer instanceof Failure ? Promise.reject(answer) : Promise.resolve(answer)
  })
}

const about = async (topic: string, settings: Settings, change: Answers = {}): Promise<Finding[]> =>
  (await findings(settings, { ...goodAccount(), ...change })).filter((finding) => finding.about === topic)

const refusal = (errCode: number): Failure => new Failure('NOT_AUTHORISED', 'refused', { errCode })

it('an account in order has no missing part but the appid of this folder', async () => {
  const found = await findings(
    { ...WITH_ENV, TARO_APP_NOTICE_SIGNED: 'T1 thing1=a time2={time}' },
    goodAccount(),
  )
  const missing = found.filter(({ state }) => state === 'missing').map((each) => each.about)
  // The packages beside a test may be newer or older.
  expect(missing.filter((each) => each !== 'packages')).toEqual(['appid'])
})

it('without keys WeChat is not asked', async () => {
  const connect = jest.fn()
  const found = await examine(ROOT, {}, '20.6.0', connect)
  expect(connect).not.toHaveBeenCalled()
  expect(found.some(({ state }) => state === 'byHand')).toBe(true)
})

it('keys of a wrong shape are said once, and WeChat is not asked', async () => {
  const found = await examine(ROOT, KEYS, '20.6.0', () => {
    throw new Error('WECHAT_APPSECRET has another shape.')
  })
  expect(found.filter((each) => each.about === 'account')).toEqual([
    { state: 'missing', about: 'account', text: 'WECHAT_APPSECRET has another shape.' },
  ])
})

it.each([
  [40013, 'does not know WECHAT_APPID'],
  [40125, 'WECHAT_APPSECRET is wrong'],
  [40164, 'IP 白名单'],
  [12345, 'WeChat answers 12345'],
])('keys that WeChat refuses with %s are said, and nothing more is asked', async (errCode, text) => {
  const found = await findings(WITH_ENV, { '/cgi-bin/get_api_domain_ip': refusal(errCode) })
  expect(found.filter((each) => each.about === 'account')).toEqual([
    expect.objectContaining({ state: 'missing', text: expect.stringContaining(text) as string }),
  ])
  expect(found.some((each) => each.about === 'collections')).toBe(false)
})

it('a WeChat that does not answer is no mistake of the shop', async () => {
  const change = {
    '/cgi-bin/get_api_domain_ip': new Failure('BUSY', 'the connection to WeChat failed: ENOTFOUND'),
  }
  expect(await about('account', WITH_ENV, change)).toEqual([expect.objectContaining({ state: 'unchecked' })])
})

it('without an environment the database and the functions are not looked at', async () => {
  expect((await about('database', KEYS))[0]?.state).toBe('unchecked')
  expect((await about('functions', KEYS))[0]?.state).toBe('unchecked')
})

it('collections that do not exist are named', async () => {
  const change = {
    '/tcb/databasecollectionget': { errcode: 0, collections: [{ name: 'orders', index_count: 9 }] },
  }
  const [finding] = await about('collections', WITH_ENV, change)
  expect(finding).toMatchObject({ state: 'missing', text: expect.stringContaining('tracks') as string })
  expect(finding?.text).not.toContain('orders,')
})

it('a collection with too few indexes is named', async () => {
  const collections = readCollections(ROOT).map(({ name }) => ({
    name,
    index_count: name === 'orders' ? 1 : 9,
  }))
  const [finding] = await about('indexes', WITH_ENV, { '/tcb/databasecollectionget': { collections } })
  expect(finding).toMatchObject({ state: 'missing', text: expect.stringMatching(/^orders lack/) as string })
})

it.each([
  [85088, 'no CloudBase'],
  [-501000, 'no environment of this mini-program'],
])('an environment that WeChat refuses with %s is said', async (errCode, text) => {
  const change = { '/tcb/databasecollectionget': refusal(errCode) }
  expect((await about('database', WITH_ENV, change))[0]?.text).toContain(text)
})

it('functions that are not uploaded are named', async () => {
  const change = { '/tcb/invokecloudfunction/shares': refusal(-501000) }
  expect(await about('functions', WITH_ENV, change)).toEqual([
    expect.objectContaining({
      state: 'missing',
      text: expect.stringMatching(/^shares are not uploaded/) as string,
    }),
  ])
  expect(readFunctionNames(ROOT)).toContain('shares')
})

it.each([
  ['T2 thing1=a', 'does not have: copy its id'],
  ['T1 thing1=a', 'no text for time2'],
  ['T1 thing1=a time2={time} thing9=b', 'has thing9'],
])('the template setting "%s" does not fit the account: %s', async (setting, text) => {
  const found = await about('notifications', { ...WITH_ENV, TARO_APP_NOTICE_SIGNED: setting })
  expect(found).toEqual([
    expect.objectContaining({ state: 'missing', text: expect.stringContaining(text) as string }),
  ])
})

it('a shop without a bound carrier is told so, and one without 物流助手 too', async () => {
  const accounts = '/cgi-bin/express/business/account/getall'
  expect((await about('carriers', WITH_ENV, { [accounts]: { list: [] } }))[0]?.text).toContain(
    'No carrier is bound',
  )
  expect((await about('carriers', WITH_ENV, { [accounts]: refusal(48001) }))[0]?.text).toContain(
    'not enabled',
  )
})

it('the last line counts the findings, and only missing ones end with an error', async () => {
  const found = await examine(ROOT, {}, '20.6.0', jest.fn())
  expect(formatFindings(found).split('\n').pop()).toMatch(
    /^✗ \d missing, ☐ \d to look at yourself, – 2 not checked, ✓ \d fine\./,
  )
  expect(isAnyMissing(found)).toBe(true)
  expect(isAnyMissing(found.filter(({ state }) => state !== 'missing'))).toBe(false)
})
