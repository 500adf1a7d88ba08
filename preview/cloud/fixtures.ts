import { existsSync, readFileSync, readdirSync } from 'node:fs'
import path from 'node:path'
import { parsePathFixture } from '../wechat/pathFixture'
import { readJsonFile } from './jsonFile'
import { describeOrderIssues, OrderDocuments, type OrderDocument } from './orderDocument'

/** Reads the orders of a fixture directory. Throws an Error of one sentence that begins with the file and the line. */
export function readOrders(fixtures: string): OrderDocument[] {
  return readJsonFile(ordersFile(fixtures), OrderDocuments, describeOrderIssues)
}

/** Reads every file of a fixture directory. Throws at the first wrong one, as readOrders does. */
export function checkFixtures(fixtures: string): void {
  const missing = ['orders.json', 'paths'].filter((name) => !existsSync(path.join(fixtures, name)))
  if (missing.length > 0)
    throw new Error(`The fixture directory ${fixtures} has no ${missing.join(', no ')}.`)
  readOrders(fixtures)
  const paths = path.join(fixtures, 'paths')
  for (const name of readdirSync(paths).filter((each) => each.endsWith('.json'))) {
    const file = path.join(paths, name)
    parsePathFixture(readFileSync(file, 'utf8'), file)
  }
}

/** Returns a function that reads orders.json again when it has changed. A wrong one is logged and the last good one kept. */
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
