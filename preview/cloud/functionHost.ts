import { randomUUID } from 'node:crypto'
import { existsSync, readdirSync } from 'node:fs'
import path from 'node:path'
import { callerEnvironment } from './cloudEnvironment'
import type { Outcome } from './functionInstance'
import { FunctionPool } from './functionPool'
import { findSourceMap } from './sourceStack'

/**
 * What wx.cloud.callFunction resolves or rejects with. WeChat has no `stack`: it is there for the developer, also if the
 * function logged its error and returned normally.
 */
export type CallReply = (
  { errMsg: string; result: unknown; requestID: string } | { errCode: number; errMsg: string }
) & { stack?: string }

export interface Caller {
  /** The customer; undefined for a call without an identity. */
  openid?: string | undefined
  /** True if WeChat itself delivers a push. */
  push?: boolean
  /** True if a timer of the function is due. */
  timer?: boolean
  /** True if the shop's own server calls through WeChat's HTTP API. */
  shop?: boolean
  /** The clock that the function runs on, in Unix seconds; undefined for the true one. */
  nowSeconds?: number | undefined
}

export interface FunctionHost {
  /** Calls a function by name. Resolves for failures too. */
  call(name: string, event: unknown, caller: Caller): Promise<CallReply>
  /** Ends running and waiting calls as failures. Idle instances stay loaded. */
  endCalls(): Promise<void>
  close(): Promise<void>
}

export interface HostOptions {
  /** The folder of built functions: `<name>/index.js`. */
  functions: string
  timeoutSeconds: (name: string) => number
  /** The variables by which the SDK finds its cloud. */
  environment: Record<string, string>
  log: (line: string) => void
}

/** Creates a host for every function in the folder. A function is loaded by its first call. */
export function createFunctionHost(options: HostOptions): FunctionHost {
  const { functions, timeoutSeconds } = options
  const names = readdirSync(functions).filter((name) => existsSync(path.join(functions, name, 'index.js')))
  const pools = new Map(names.map((name) => [name, createPool(name, options)]))
  return {
    async call(name, event, { nowSeconds, ...caller }) {
      const pool = pools.get(name)
      if (!pool)
        return failureReply(-501000, 'FUNCTION_NOT_FOUND: FunctionName parameter could not be found.')
      const requestId = randomUUID()
      const call = { event, identity: callerEnvironment(name, caller), nowSeconds, requestId }
      return toCallReply(await pool.call(call), requestId, timeoutSeconds(name))
    },
    async endCalls() {
      await Promise.all(Array.from(pools.values(), (pool) => pool.endCalls()))
    },
    async close() {
      await Promise.all(Array.from(pools.values(), (pool) => pool.close()))
    },
  }
}

function createPool(
  name: string,
  { functions, timeoutSeconds, environment, log }: HostOptions,
): FunctionPool {
  return new FunctionPool({
    entry: path.resolve(functions, name, 'index.js'),
    sourceMap: findSourceMap(functions, name),
    timeoutSeconds: timeoutSeconds(name),
    environment,
    log: (line) => {
      log(`${name}: ${line}`)
    },
  })
}

function toCallReply(outcome: Outcome, requestID: string, timeoutSeconds: number): CallReply {
  if (outcome.kind === 'timed out') {
    return failureReply(-504003, `Invoking task timed out after ${timeoutSeconds} seconds`)
  }
  const stack = outcome.stack === undefined ? {} : { stack: outcome.stack }
  if (outcome.kind === 'threw') {
    return { ...failureReply(-504002, `functions execute fail. ${outcome.message}`), ...stack }
  }
  const result: unknown = JSON.parse(outcome.json)
  return { errMsg: 'cloud.callFunction:ok', result, requestID, ...stack }
}

/** WeChat joins number and text into one long `errMsg`. */
function failureReply(errCode: number, text: string): CallReply {
  return { errCode, errMsg: `cloud.callFunction:fail Error: errCode: ${errCode} | errMsg: ${text}` }
}
