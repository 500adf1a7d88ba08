import { randomUUID } from 'node:crypto'
import { existsSync, readdirSync } from 'node:fs'
import path from 'node:path'
import { callerEnvironment } from './cloudEnvironment'
import type { Outcome } from './functionInstance'
import { FunctionPool } from './functionPool'

/** What wx.cloud.callFunction resolves with, or rejects with. */
export type CallReply =
  { errMsg: string; result: unknown; requestID: string } | { errCode: number; errMsg: string }

/** Who calls: a customer, or nobody where there is no openid. */
export interface Caller {
  openid?: string | undefined
  /** True where WeChat itself delivers a message. */
  push?: boolean
  /** The caller's clock in Unix seconds, where it is not the true one: the function then runs on it too. */
  nowSeconds?: number | undefined
}

export interface FunctionHost {
  /** Calls a function by name. Resolves for failures too. */
  call(name: string, event: unknown, caller: Caller): Promise<CallReply>
  /** Ends the calls that run or wait, as failures; the next ones find what is loaded. */
  endCalls(): Promise<void>
  close(): Promise<void>
}

export interface HostOptions {
  /** The folder of built functions: `<name>/index.js`. */
  functions: string
  timeoutSeconds: (name: string) => number
  /** By which the SDK in the functions finds its cloud. */
  environment: Record<string, string>
  log: (line: string) => void
}

/** Loads nothing yet: each function starts with its first call. */
export function createFunctionHost({
  functions,
  timeoutSeconds,
  environment,
  log,
}: HostOptions): FunctionHost {
  const pools = new Map<string, FunctionPool>()
  for (const name of readdirSync(functions)) {
    const entry = path.resolve(functions, name, 'index.js')
    if (!existsSync(entry)) continue
    const logNamed = (line: string): void => {
      log(`${name}: ${line}`)
    }
    const settings = { entry, environment, log: logNamed, timeoutSeconds: timeoutSeconds(name) }
    pools.set(name, new FunctionPool(settings))
  }
  return {
    async call(name, event, { nowSeconds, ...caller }) {
      const pool = pools.get(name)
      if (!pool)
        return failureReply(-501000, 'FUNCTION_NOT_FOUND: FunctionName parameter could not be found.')
      return toCallReply(
        await pool.call({ event, identity: callerEnvironment(name, caller), nowSeconds }),
        timeoutSeconds(name),
      )
    },
    async endCalls() {
      await Promise.all(Array.from(pools.values(), (pool) => pool.endCalls()))
    },
    async close() {
      await Promise.all(Array.from(pools.values(), (pool) => pool.close()))
    },
  }
}

function toCallReply(outcome: Outcome, timeoutSeconds: number): CallReply {
  switch (outcome.kind) {
    case 'returned': {
      const result: unknown = JSON.parse(outcome.json)
      return { errMsg: 'cloud.callFunction:ok', result, requestID: randomUUID() }
    }
    case 'threw':
      return failureReply(-504002, `functions execute fail. ${outcome.message}`)
    case 'timed out':
      return failureReply(-504003, `Invoking task timed out after ${timeoutSeconds} seconds`)
  }
}

/** WeChat folds number and text into one long `errMsg`. */
function failureReply(errCode: number, text: string): CallReply {
  return { errCode, errMsg: `cloud.callFunction:fail Error: errCode: ${errCode} | errMsg: ${text}` }
}
