import type { FastifyInstance } from 'fastify'
import { runCustomerCall, type WriteCall } from '../../cloudfunctions/shared/functionCall'
import type { RateGuard } from '../../cloudfunctions/shared/rateGuard'
import type { Identity } from '../identity/identity'
import type { Metrics } from '../operations/metrics'
import { refuse } from '../operations/refusals'
import type { ServerFunction } from './functions'

export interface FunctionRoutes {
  functions: ReadonlyMap<string, ServerFunction>
  identity: Identity
  guard: RateGuard
  metrics: Metrics
  writeCall: WriteCall
}

declare module 'fastify' {
  interface FastifyRequest {
    /** The customer who makes a call; '' outside of /functions. */
    openid: string
  }
}

/** A request of the contract is smaller than this, bytes: a search has 64 characters, a cursor 1,024. */
const BODY_LIMIT = 16 * 1024

/**
 * Adds POST /functions/<name>: the body is a request of the contract, the answer its Reply with status 200. A request without
 * a customer is refused with 401 before its body is read.
 */
export function registerFunctions(app: FastifyInstance, routes: FunctionRoutes): void {
  const { functions, identity, guard, metrics, writeCall } = routes

  app.decorateRequest('openid', '')
  for (const [name, { run, cost }] of functions) {
    app.route({
      method: 'POST',
      url: `/functions/${name}`,
      bodyLimit: BODY_LIMIT,
      onRequest: async (request, reply) => {
        const openid = await identity(request)
        if (openid === null) return refuse(reply, metrics, 'identity')
        request.openid = openid
      },
      handler: async ({ body, id, openid }) => {
        const call = {
          name,
          requestId: id,
          openid,
          guard,
          cost: cost?.(body) ?? 1,
          write: writeCall,
        }
        return runCustomerCall(call, (deadline) => run(body, openid, deadline))
      },
    })
  }
}
