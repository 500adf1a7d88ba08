import fastify from 'fastify'
import { stopServer } from './stop'

const TIMES = { noticeMs: 0, limitMs: 5000 }

async function start() {
  const app = fastify()
  const events: string[] = []
  app.decorate('announceStop', () => void events.push('readiness red'))
  app.addHook('preClose', () => {
    events.push('sockets told')
    return Promise.resolve()
  })
  const calls: (() => void)[] = []
  const arrived = new Promise<void>((resolve) => {
    app.get('/slow', async () => {
      resolve()
      await new Promise<void>((end) => calls.push(end))
      return { ok: true }
    })
  })
  const origin = await app.listen({ port: 0, host: '127.0.0.1' })
  return {
    app,
    events,
    arrived,
    origin,
    endCalls: () => {
      for (const end of calls) end()
    },
  }
}

it('turns readiness red, tells the sockets, and finishes the calls that run', async () => {
  const { app, events, arrived, origin, endCalls } = await start()
  const call = fetch(`${origin}/slow`).then((response) => response.json())
  await arrived
  const stopped = stopServer(app, TIMES).then(() => void events.push('stopped'))
  await new Promise((resolve) => setImmediate(resolve))
  expect(events[0]).toBe('readiness red')
  endCalls()
  await expect(call).resolves.toEqual({ ok: true })
  await stopped
  expect(events).toEqual(['readiness red', 'sockets told', 'stopped'])
})

it('cuts what is still open after the limit', async () => {
  const { app, arrived, origin } = await start()
  const call = fetch(`${origin}/slow`).then(
    () => 'answered',
    () => 'cut',
  )
  await arrived
  await stopServer(app, { noticeMs: 0, limitMs: 50 })
  await expect(call).resolves.toBe('cut')
})
