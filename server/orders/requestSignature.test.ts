import { readFileSync } from 'node:fs'
import path from 'node:path'
import { signRequest } from './requestSignature'

it.each(['docs/orders.md', 'docs/orders.zh-CN.md'])('signs as the example in %s', (file) => {
  const text = readFileSync(path.resolve(__dirname, '../..', file), 'utf8')
  const secret = 'a-secret-of-the-shop-with-32-characters'
  const parts = {
    timestamp: '1795143480',
    nonce: '0b6fd42c-5f0a-4ab5-9b8e-1f1a5f0c9d3e',
    body: '{"orders":[]}',
  }
  expect(text).toContain(signRequest(secret, { method: 'PUT', path: '/orders', ...parts }))
  for (const each of [secret, parts.timestamp, parts.nonce, parts.body]) expect(text).toContain(each)
})
