import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { checkFixtures, followOrders, readOrders } from './fixtures'

const order = { _openid: 'oABC123456', orderId: '1', waybills: [{ deliveryId: 'SF', waybillId: '2' }] }

let directory: string

beforeEach(() => {
  directory = mkdtempSync(path.join(tmpdir(), 'parcel-path-'))
  mkdirSync(path.join(directory, 'paths'))
  write('orders.json', JSON.stringify([order]))
})

afterEach(() => {
  rmSync(directory, { recursive: true })
})

function write(name: string, text: string): void {
  writeFileSync(path.join(directory, name), text)
}

it("accepts the project's own fixtures", () => {
  expect(() => {
    checkFixtures(path.resolve(__dirname, '../fixtures'))
  }).not.toThrow()
})

it('accepts an order that leaves out all but owner, id and waybills, and keeps what it does not know', () => {
  write('orders.json', JSON.stringify([{ ...order, note: 'gift' }]))
  expect(readOrders(directory)).toEqual([{ ...order, note: 'gift' }])
})

it.each([
  ['a comma too many', '[\n  {},\n]', 3],
  ['a comment', '// orders\n[]', 1],
  ['an end too soon', '[\n  {\n    "orderId": "1"', 3],
  ['an empty file', '', 1],
  ['an object for a list', '{\n}', 1],
  ['a missing owner', '[\n  {\n    "orderId": "1",\n    "waybills": []\n  }\n]', 2],
  [
    'a number for a waybill id',
    `[\n  {\n    "_openid": "o",\n    "orderId": "1",\n    "waybills": [\n      { "deliveryId": "SF", "waybillId": 5 }\n    ]\n  }\n]`,
    6,
  ],
])('names file and line of %s', (_what, text, line) => {
  write('orders.json', text)
  expect(() => {
    checkFixtures(directory)
  }).toThrow(`${path.relative(process.cwd(), path.join(directory, 'orders.json'))}:${line}: `)
})

it('names file and line of a path that does not parse', () => {
  write('paths/SF-2.json', '{\n  "path_item_list": [\n    {,\n  ]\n}')
  expect(() => {
    checkFixtures(directory)
  }).toThrow('paths/SF-2.json:3: ')
})

it('names the file of a fault that does not exist', () => {
  write('paths/SF-2.json', '{ "$fault": "explode" }')
  expect(() => {
    checkFixtures(directory)
  }).toThrow('paths/SF-2.json:1: ')
})

describe('followOrders', () => {
  it('gives the same orders until the file changes, and then the new ones', () => {
    const orders = followOrders(directory, () => undefined)
    const before = orders()
    expect(orders()).toBe(before)
    write('orders.json', '[]')
    expect(orders()).toEqual([])
  })

  it('keeps the last good orders where the file has become broken, and logs it once', () => {
    const lines: string[] = []
    const orders = followOrders(directory, (line) => lines.push(line))
    const before = orders()
    write('orders.json', '[')
    expect(orders()).toBe(before)
    expect(orders()).toBe(before)
    expect(lines).toEqual([expect.stringContaining('orders.json:1: ')])
  })
})
