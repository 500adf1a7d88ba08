import * as v from 'valibot'
import { main as getPath } from '../cloudfunctions/getPath'
import { main as listOrders } from '../cloudfunctions/listOrders'
import { main as onPathUpdate } from '../cloudfunctions/onPathUpdate'
import { main as shares } from '../cloudfunctions/shares'
import { main as subscribe } from '../cloudfunctions/subscribe'
import { OrderPage, OrderPath, Subscription } from '../contract/replies'
import { ReplyEnvelope } from '../contract/reply'
import { SharedPath } from '../contract/sharedPath'
import { Shares } from '../contract/shares'
import { callerEnvironment } from '../preview/cloud/cloudEnvironment'

/** The functions as CloudBase calls them, each with the schemas of what it may answer. */
export const CUSTOMER_FUNCTIONS = {
  getPath: { main: getPath, data: v.union([OrderPath, SharedPath]) },
  listOrders: { main: listOrders, data: OrderPage },
  subscribe: { main: subscribe, data: Subscription },
  shares: { main: shares, data: Shares },
}

export type CustomerFunction = keyof typeof CUSTOMER_FUNCTIONS

let customers = 0

/** An openid that has not called yet, so that it may call as often as it likes. */
export function newCustomer(): string {
  customers += 1
  return `oFUZZ${String(customers).padStart(6, '0')}`
}

/** Calls a function as a customer. Throws if the answer is not as in the contract. */
export async function callAs(name: CustomerFunction, openid: string | undefined, event: unknown) {
  const { main, data } = CUSTOMER_FUNCTIONS[name]
  delete process.env.WX_OPENID
  Object.assign(process.env, callerEnvironment(name, { openid }))
  const sent: unknown = JSON.parse(JSON.stringify(await main(event)))
  const reply = v.parse(ReplyEnvelope, sent)
  if (reply.ok) v.parse(data, reply.data)
  return reply
}

/** Delivers a push as WeChat does. */
export function deliver(packet: unknown): Promise<unknown> {
  delete process.env.WX_OPENID
  Object.assign(process.env, callerEnvironment('onPathUpdate', { push: true }))
  return onPathUpdate(packet)
}

/** Collects what the functions log, for the tests of one file. */
export function collectLog(): { lines: string[] } {
  const log = { lines: [] as string[] }
  beforeEach(() => {
    log.lines = []
    for (const method of ['log', 'warn', 'error'] as const) {
      jest.spyOn(console, method).mockImplementation((...parts: unknown[]) => {
        log.lines.push(parts.map(String).join(' '))
      })
    }
  })
  return log
}
