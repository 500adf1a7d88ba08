import { setTimeout as sleep } from 'node:timers/promises'
import type { FastifyInstance } from 'fastify'

export interface StopTimes {
  /** How long requests are still taken after /readyz is red, for load balancers to notice, milliseconds. */
  noticeMs: number
  /** Longest wait for calls that run, milliseconds; connections are cut after it. */
  limitMs: number
}

/**
 * Ends the server: /readyz turns red, new connections are refused, sockets are told, and calls that run are finished. What is
 * still open after the limit is cut. Resolves when nothing is open.
 */
export async function stopServer(app: FastifyInstance, { noticeMs, limitMs }: StopTimes): Promise<void> {
  app.announceStop()
  await sleep(noticeMs)
  const cut = setTimeout(() => {
    app.server.closeAllConnections()
  }, limitMs)
  await app.close()
  clearTimeout(cut)
}
