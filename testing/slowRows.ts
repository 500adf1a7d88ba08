import { FIRST_MESSAGE, NEXT_MESSAGE, shows } from './faultCell'
import type { Faults } from './faultCloud'
import type { GatewayRequest } from './faultyGateway'

/** A fault that takes time, and what getPath answers meanwhile. */
export interface SlowRow {
  name: string
  /** True if the database is slow, which both ways to WeChat ask alike. */
  usesDatabase?: boolean
  faults: Faults
  /** The answers without a stored track, and with one. */
  first: object
  stored: object
  /** The answer without a stored track over HTTPS, if it is another. */
  firstOverHttps?: object
}

const at = (
  target: GatewayRequest['target'],
  fault: { kind: 'silence' } | { kind: 'slow'; milliseconds: number },
) => ({
  gateway: (request: GatewayRequest) => (request.target === target ? fault : undefined),
})
export const failed = (code: string) => ({ ok: false, code })

export const SLOW_ROWS: readonly SlowRow[] = [
  {
    name: 'WeChat is silent',
    faults: { wechat: { kind: 'silence' } },
    first: failed('TIMEOUT'),
    stored: shows(true, FIRST_MESSAGE),
  },
  {
    name: 'the way to WeChat is silent',
    faults: at('wechat', { kind: 'silence' }),
    first: failed('TIMEOUT'),
    stored: shows(true, FIRST_MESSAGE),
  },
  {
    name: 'WeChat takes 3 s',
    faults: at('wechat', { kind: 'slow', milliseconds: 3000 }),
    first: shows(false, FIRST_MESSAGE, NEXT_MESSAGE),
    // A new instance asks for a token first, and both together may take 4 s.
    firstOverHttps: failed('TIMEOUT'),
    stored: shows(false, FIRST_MESSAGE, NEXT_MESSAGE),
  },
  {
    usesDatabase: true,
    name: 'the database takes 1.5 s a request',
    faults: at('database', { kind: 'slow', milliseconds: 1500 }),
    first: shows(false, FIRST_MESSAGE, NEXT_MESSAGE),
    stored: shows(false, FIRST_MESSAGE, NEXT_MESSAGE),
  },
  {
    usesDatabase: true,
    name: 'the database is silent',
    faults: at('database', { kind: 'silence' }),
    first: failed('TIMEOUT'),
    stored: failed('TIMEOUT'),
  },
]

const tokenRow: SlowRow = {
  name: 'WeChat is silent about a token',
  faults: { token: { kind: 'silence' } },
  first: failed('TIMEOUT'),
  stored: shows(true, FIRST_MESSAGE),
}

/** The same faults for functions that ask WeChat over HTTPS, with silence about the access token. */
export const HTTPS_SLOW_ROWS: readonly SlowRow[] = [
  ...SLOW_ROWS.filter(({ usesDatabase }) => !usesDatabase).map((row) => ({
    ...row,
    first: row.firstOverHttps ?? row.first,
  })),
  tokenRow,
]
