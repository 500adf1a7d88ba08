import { readOrdersSettings } from './settings'

const secret = 's'.repeat(32)

it.each([
  [{}, { source: 'table', put: undefined }],
  [{ ORDERS_SECRET: ` ${secret} ` }, { source: 'table', put: { way: 'signature', secret } }],
  [{ ORDERS_PROXY_SECRET: secret }, { source: 'table', put: { way: 'proxy', proxySecret: secret } }],
  [{ ORDERS_SOURCE: 'view' }, { source: 'view', put: undefined }],
  [
    { ORDERS_SOURCE: 'table', ORDERS_SECRET: '' },
    { source: 'table', put: undefined },
  ],
])('reads %j', (environment, settings) => {
  expect(readOrdersSettings(environment)).toEqual(settings)
})

it.each([
  [{ ORDERS_SOURCE: 'mysql' }, 'ORDERS_SOURCE is neither table nor view'],
  [{ ORDERS_SECRET: 'hunter2' }, 'ORDERS_SECRET is too short'],
  [{ ORDERS_PROXY_SECRET: `${secret} ${secret}` }, 'ORDERS_PROXY_SECRET is too short'],
  [{ ORDERS_SECRET: secret, ORDERS_PROXY_SECRET: secret }, 'ORDERS_PROXY_SECRET is set beside ORDERS_SECRET'],
  [{ ORDERS_SECRET: secret, ORDERS_SOURCE: 'view' }, 'ORDERS_SECRET has no use while ORDERS_SOURCE is view'],
])('refuses %j in one sentence that does not repeat it', (environment, sentence) => {
  const read = () => readOrdersSettings(environment)
  expect(read).toThrow(sentence)
  expect(read).not.toThrow(/hunter2|sss|mysql/)
})
