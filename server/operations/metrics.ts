import { Counter, Gauge, Histogram, Registry } from 'prom-client'
import type { CallLine } from '../../cloudfunctions/shared/functionCall'

/** Why a request was refused before its function ran. */
export type RefusalReason =
  | 'body too large'
  | 'identity'
  | 'no such address'
  | 'not JSON'
  | 'other'
  | 'replay'
  | 'signature'
  | 'slow client'
  | 'stopping'
  | 'too many sockets'

export interface Metrics {
  registry: Registry
  /** Counts a call that is over. */
  countCall: (line: CallLine, upstreamCalls: number) => void
  countRefusal: (reason: RefusalReason) => void
  /** Sockets of /live that are open now. */
  openSockets: Gauge
}

/** Longest expected call is CALL_BUDGET_MS. Seconds. */
const DURATIONS = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10]

/** Creates what /metrics shows. No label has anything of a customer, an order or a parcel. */
export function createMetrics(): Metrics {
  const registry = new Registry()
  const registers = [registry]
  const counter = (name: string, help: string, labelNames: string[]): Counter =>
    new Counter({ name: `parcelpath_${name}_total`, help, labelNames, registers })
  const calls = counter('calls', 'Calls of functions by their code.', ['function', 'code'])
  const upstream = counter('upstream_calls', 'Requests to WeChat by the function that made them.', [
    'function',
  ])
  const storeHits = counter('store_hits', 'Calls that were answered without asking WeChat.', ['function'])
  const refusals = counter('refused_requests', 'Requests that were refused before their function ran.', [
    'reason',
  ])
  const durations = new Histogram({
    name: 'parcelpath_call_duration_seconds',
    help: 'Seconds that calls of functions took.',
    labelNames: ['function'],
    buckets: DURATIONS,
    registers,
  })
  const openSockets = new Gauge({
    name: 'parcelpath_open_sockets',
    help: 'Sockets of /live that are open.',
    registers,
  })
  return {
    registry,
    countCall: ({ function: name, code, ms, cacheHit }, upstreamCalls) => {
      calls.inc({ function: name, code })
      durations.observe({ function: name }, ms / 1000)
      if (upstreamCalls > 0) upstream.inc({ function: name }, upstreamCalls)
      if (cacheHit) storeHits.inc({ function: name })
    },
    countRefusal: (reason) => {
      refusals.inc({ reason })
    },
    openSockets,
  }
}
