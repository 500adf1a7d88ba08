import { existsSync, readFileSync, readdirSync } from 'node:fs'
import path from 'node:path'
import * as v from 'valibot'
import { FaultFixture } from '../wechat/pathFixture'
import { readJsonFile } from './jsonFile'

const Id = v.pipe(v.string(), v.nonEmpty())

/** An order document; what it does not need may be left out, and keys that are not named here are kept. */
const OrderDocument = v.looseObject({
  _openid: Id,
  orderId: Id,
  waybills: v.array(v.looseObject({ deliveryId: Id, waybillId: Id, wxOrderId: v.exactOptional(Id) })),
  addSource: v.exactOptional(v.picklist([0, 2])),
  createdAt: v.exactOptional(v.number()),
  ended: v.exactOptional(v.boolean()),
})
export type OrderDocument = v.InferOutput<typeof OrderDocument>

/** A reply body is passed on as it is, so anything that is JSON will do; a fault must be one that exists. */
const PathFile = v.union([
  FaultFixture,
  v.pipe(
    v.unknown(),
    v.check((body) => !isFault(body)),
  ),
])

/** The order documents of a fixture directory. Throws an Error that names the file and the line of what is wrong. */
export function readOrders(fixtures: string): OrderDocument[] {
  return readJsonFile(ordersFile(fixtures), v.array(OrderDocument))
}

/** Reads every file of a fixture directory once and throws at the first that is wrong, as readOrders does. */
export function checkFixtures(fixtures: string): void {
  const missing = ['orders.json', 'paths'].filter((name) => !existsSync(path.join(fixtures, name)))
  if (missing.length > 0)
    throw new Error(`The fixture directory ${fixtures} has no ${missing.join(', no ')}.`)
  readOrders(fixtures)
  const paths = path.join(fixtures, 'paths')
  for (const name of readdirSync(paths)) {
    if (name.endsWith('.json')) readJsonFile(path.join(paths, name), PathFile)
  }
}

/** Reads orders.json again when its text has changed. One that is broken by then is logged, and the last good one stays. */
export function followOrders(fixtures: string, log: (line: string) => void): () => OrderDocument[] {
  let text = ''
  let orders: OrderDocument[] = []
  return () => {
    try {
      const textNow = readFileSync(ordersFile(fixtures), 'utf8')
      if (textNow === text) return orders
      text = textNow
      orders = readOrders(fixtures)
    } catch (error) {
      log(error instanceof Error ? error.message : 'orders.json cannot be read')
    }
    return orders
  }
}

function ordersFile(fixtures: string): string {
  return path.join(fixtures, 'orders.json')
}

function isFault(body: unknown): boolean {
  return typeof body === 'object' && body !== null && '$fault' in body
}
