import { request as httpRequest } from 'node:http'
import { CUSTOMER, SAMPLE_ORDER } from './support/fixtures'
import { expect, test } from './support/preview'

/** What the preview answers to a page of the internet that reaches it through the developer's browser. */

const EVENT = JSON.stringify({ orderId: SAMPLE_ORDER })

function send(
  url: string,
  method: string,
  headers: Record<string, string>,
): Promise<{ status: number; text: string }> {
  return new Promise((resolve, reject) => {
    const call = httpRequest(url, { method, headers: { 'x-openid': CUSTOMER, ...headers } }, (response) => {
      let text = ''
      response.on('data', (chunk: Buffer) => (text += chunk.toString()))
      response.on('end', () => {
        resolve({ status: response.statusCode ?? 0, text })
      })
    })
    call.on('error', reject).end(method === 'POST' ? EVENT : undefined)
  })
}

for (const path of [
  '',
  'artifact.json',
  'panel/',
  'panel/orders.json',
  'app.json',
  'cloud/stats',
  'nowhere',
]) {
  test(`the preview answers 403 to a foreign Host that asks for /${path}`, async ({ preview }) => {
    const answer = await send(new URL(path, preview.url).href, 'GET', { host: 'parcel.example' })
    expect(answer.status).toBe(403)
    expect(answer.text).toContain('answers this machine only')
  })
}

for (const path of [
  'cloud/functions/getPath',
  'cloud/push',
  'cloud/watch',
  'cloud/timers/cleanUp',
  'wechat/changes',
  'panel/reset',
]) {
  test(`the preview answers 403 to a foreign page that posts to /${path}`, async ({ preview }) => {
    const answer = await send(new URL(path, preview.url).href, 'POST', { origin: 'https://parcel.example' })
    expect(answer.status).toBe(403)
    expect(await preview.upstreamCalls()).toBe(0)
  })
}
