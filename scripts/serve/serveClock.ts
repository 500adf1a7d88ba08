import { AsyncLocalStorage } from 'node:async_hooks'
import type { FastifyInstance } from 'fastify'

const clock = new AsyncLocalStorage<number>()

/** The present of the running request: that of its phone if it is a preview's with a clock of its own. Unix seconds. */
export function serveNow(): number {
  return clock.getStore() ?? Math.floor(Date.now() / 1000)
}

/** Makes a server follow the header `x-now`, which the preview's phone sends. No other server knows this header. */
export function followPhoneClock(app: FastifyInstance): void {
  app.addHook('onRequest', ({ headers }, _reply, done) => {
    const nowSeconds = Number(headers['x-now'])
    if (nowSeconds > 0) clock.run(Math.floor(nowSeconds), done)
    else done()
  })
}
