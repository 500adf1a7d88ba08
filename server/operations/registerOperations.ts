import type { FastifyInstance } from 'fastify'
import type { Database } from '../database/connect'
import { isTimingSafeEqual } from '../timingSafeEqual'
import type { Metrics } from './metrics'
import { createOpenApi } from './openApi'
import { refuse } from './refusals'

export interface OperationsParts {
  database: Pick<Database, 'isUp'>
  metrics: Metrics
  /** Without it /metrics asks for none. */
  metricsToken: string | undefined
  /** True when the server is about to end. */
  isStopping: () => boolean
}

/**
 * Adds /healthz (the process answers), /readyz (it should get requests: the database answers, and it is not about to end),
 * /metrics for Prometheus and /openapi.json.
 */
export function registerOperations(app: FastifyInstance, parts: OperationsParts): void {
  const { database, metrics, metricsToken, isStopping } = parts
  app.get('/healthz', () => ({ ok: true }))

  app.get('/readyz', async (_request, reply) => {
    const state = isStopping() ? 'stopping' : (await database.isUp()) ? 'ready' : 'no database'
    return reply.code(state === 'ready' ? 200 : 503).send({ ok: state === 'ready', state })
  })

  app.get('/metrics', async ({ headers }, reply) => {
    const { authorization = '' } = headers
    if (metricsToken !== undefined && !isTimingSafeEqual(authorization, `Bearer ${metricsToken}`))
      return refuse(reply, metrics, 'identity')
    return reply.type(metrics.registry.contentType).send(await metrics.registry.metrics())
  })

  const openApi = createOpenApi()
  app.get('/openapi.json', () => openApi)
}
