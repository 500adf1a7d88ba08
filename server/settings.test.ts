import { readFileSync } from 'node:fs'
import path from 'node:path'
import { SERVER_ENVIRONMENT, serverSettings } from '../testing/serverSettings'
import { PLAIN_SETTINGS, ServerSettingsError, type Environment } from './settings'

const problemOf = (changes: Environment): string => {
  try {
    serverSettings(changes)
  } catch (error) {
    if (error instanceof ServerSettingsError) return error.message
    throw error
  }
  return ''
}

it('fills in what is not set', () => {
  expect(serverSettings({ PORT: '', HOST: undefined })).toMatchObject({
    port: 8080,
    host: '0.0.0.0',
    databaseUrl: undefined,
    connection: {},
    keepDays: 30,
    push: undefined,
    orders: { source: 'table', put: undefined },
    metricsToken: undefined,
    identity: { kind: 'jwt', claim: 'openid' },
    wechat: { origin: 'https://api.weixin.qq.com' },
  })
})

it('reads every setting', () => {
  const aesKey = 'a'.repeat(43)
  const settings = serverSettings({
    PORT: ' 80 ',
    DATABASE_URL: 'postgresql://shop:pw@db/shop',
    DATABASE_DIRECT_URL: 'postgresql://shop:pw@direct/shop',
    DATABASE_CONNECTIONS: '8',
    KEEP_DAYS: '7',
    PUSH_TOKEN: 'token',
    PUSH_AES_KEY: aesKey,
    ORDERS_SECRET: 'o'.repeat(32),
    METRICS_TOKEN: 'm'.repeat(32),
    TARO_APP_NOTICE_SIGNED: 'Wq3 phrase2=已签收',
  })
  expect(settings).toMatchObject({
    port: 80,
    databaseUrl: 'postgresql://shop:pw@db/shop',
    connection: { directUrl: 'postgresql://shop:pw@direct/shop', connections: 8 },
    keepDays: 7,
    push: { token: 'token', aesKey, appid: SERVER_ENVIRONMENT.WECHAT_APPID },
    orders: { source: 'table', put: { way: 'signature', secret: 'o'.repeat(32) } },
    metricsToken: 'm'.repeat(32),
    templates: { signed: { templateId: 'Wq3', fields: { phrase2: '已签收' } } },
  })
})

const SECRET = 'VALUE-that-must-not-be-printed'

it.each<[string, Environment]>([
  ['PORT', { PORT: '65536' }],
  ['PORT', { PORT: '80a' }],
  ['HOST', { HOST: 'http://x/' }],
  ['DATABASE_URL', { DATABASE_URL: `mysql://${SECRET}@h/d` }],
  ['DATABASE_DIRECT_URL', { DATABASE_DIRECT_URL: `mysql://${SECRET}@h/d` }],
  ['DATABASE_CONNECTIONS', { DATABASE_CONNECTIONS: '1' }],
  ['DATABASE_CONNECTIONS', { DATABASE_CONNECTIONS: '1000' }],
  ['IDENTITY', { IDENTITY: undefined }],
  ['IDENTITY', { IDENTITY: SECRET }],
  ['CBR_ENV_ID', { IDENTITY: 'cloudrun' }],
  ['JWT_SECRET', { JWT_SECRET: 'too short' }],
  ['JWT_SECRET', { JWT_SECRET: '' }],
  ['JWKS_URL', { JWKS_URL: `https://${SECRET}` }],
  ['JWKS_URL', { JWT_SECRET: '', JWKS_URL: `http://${SECRET}` }],
  ['JWT_ISSUER', { JWT_ISSUER: ' ' }],
  ['JWT_AUDIENCE', { JWT_AUDIENCE: '' }],
  ['JWT_CLAIM', { JWT_CLAIM: `${SECRET} x` }],
  ['WECHAT_API', { WECHAT_API: 'cloud' }],
  ['WECHAT_APPID', { WECHAT_APPID: '' }],
  ['WECHAT_APPSECRET', { WECHAT_APPSECRET: SECRET }],
  ['WECHAT_API_ORIGIN', { WECHAT_API_ORIGIN: `http://${SECRET}.com` }],
  ['TARO_APP_CONFIRM_RECEIPT', { TARO_APP_CONFIRM_RECEIPT: SECRET }],
  ['KEEP_DAYS', { KEEP_DAYS: '0' }],
  ['PUSH_TOKEN', { PUSH_TOKEN: SECRET }],
  ['PUSH_TOKEN', { PUSH_AES_KEY: 'a'.repeat(43) }],
  ['PUSH_AES_KEY', { PUSH_TOKEN: 'token', PUSH_AES_KEY: SECRET }],
  ['ORDERS_SECRET', { ORDERS_SECRET: 'short' }],
  ['ORDERS_SOURCE', { ORDERS_SOURCE: SECRET }],
  ['ORDERS_PROXY_SECRET', { ORDERS_PROXY_SECRET: 'short' }],
  ['METRICS_TOKEN', { METRICS_TOKEN: 'short' }],
  ['TARO_APP_NOTICE_SIGNED', { TARO_APP_NOTICE_SIGNED: 'Wq3' }],
])('says in one sentence how to mend a wrong %s, without its value', (name, changes) => {
  const problem = problemOf(changes)
  expect(problem).toMatch(new RegExp(`\\b${name}\\b`))
  expect(problem).toMatch(/^[A-Z][^\n]*: [^\n]+\.$/)
  expect(problem).not.toContain(SECRET)
})

it('takes the identity of Cloud Run only inside of its containers', () => {
  const { identity } = serverSettings({ IDENTITY: 'cloudrun', CBR_ENV_ID: 'prod-1' })
  expect(identity).toEqual({ kind: 'cloudrun', envId: 'prod-1', appid: SERVER_ENVIRONMENT.WECHAT_APPID })
})

it.each(['docs/server.md', 'docs/server.zh-CN.md'])('has every setting in the table of %s', (document) => {
  const text = readFileSync(path.resolve(__dirname, '..', document), 'utf8')
  const names = [
    ...PLAIN_SETTINGS,
    ...['IDENTITY', 'JWT_SECRET', 'JWKS_URL', 'JWT_ISSUER', 'JWT_AUDIENCE', 'JWT_CLAIM'],
    ...['ORDERS_SECRET', 'ORDERS_PROXY_SECRET', 'ORDERS_SOURCE'],
    ...['WECHAT_APPID', 'WECHAT_APPSECRET', 'WECHAT_API_ORIGIN'],
  ]
  expect(names.filter((name) => !text.includes(`\`${name}\``))).toEqual([])
})
