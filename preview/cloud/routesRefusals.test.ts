import { createServer } from 'node:http'
import { listenOnLoopback, type Listening } from '../loopback'
import { answerCloudRequest } from './routes'

const call = jest.fn(() =>
  Promise.resolve({ errMsg: 'cloud.callFunction:ok', result: 'done', requestID: '1' }),
)

let server: Listening

beforeAll(async () => {
  const routes = {
    host: { call },
    watch: () => () => undefined,
    stats: () => ({ calls: {}, database: {}, https: {} }),
  }
  server = await listenOnLoopback(
    createServer((request, response) => void answerCloudRequest(request, response, routes)),
  )
})

afterAll(() => server.close())

function post(body: string, url = '/cloud/functions/getPath'): Promise<Response> {
  return fetch(`${server.origin}${url}`, { method: 'POST', body })
}

it('answers 400 with a sentence to a body that is not JSON', async () => {
  const response = await post('{"orderId":')
  expect(response.status).toBe(400)
  await expect(response.json()).resolves.toEqual({ message: 'The body is not JSON.' })
  expect(call).not.toHaveBeenCalled()
})

it('answers 413 to a body of more than a megabyte', async () => {
  expect((await post(JSON.stringify('x'.repeat(1_000_000)))).status).toBe(413)
})

it('accepts a push of up to 20 megabytes', async () => {
  expect((await post(JSON.stringify('x'.repeat(10_000_000)), '/cloud/push')).status).toBe(200)
  expect((await post(JSON.stringify('x'.repeat(20_000_000)), '/cloud/push')).status).toBe(413)
})

it.each([
  ['GET', '/cloud/functions/getPath'],
  ['POST', '/cloud/stats'],
  ['GET', '/cloud/push'],
  ['GET', '/cloud/'],
  ['GET', '//'],
  ['POST', '/cloud/functions/..%2fgetPath'],
])('answers 404 to %s %s', async (method, url) => {
  expect((await fetch(`${server.origin}${url}`, { method })).status).toBe(404)
})
