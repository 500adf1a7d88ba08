import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { checkFixtures, followOrders, readOrders } from './fixtures'

const order = {
  _openid: 'oABC123456',
  orderId: '1',
  addSource: 0,
  waybills: [{ deliveryId: 'SF', waybillId: '2' }],
  createdAt: 1795419660,
  ended: false,
}

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

it('accepts an order without goods, payment numbers and document id', () => {
  expect(readOrders(directory)).toEqual([order])
})

it('accepts an order with every field that the collection may have', () => {
  const whole = {
    _id: '1',
    ...order,
    waybills: [{ deliveryId: 'SF', waybillId: '2', wxOrderId: '1-1' }],
    goods: [{ name: '咖啡豆', imageUrl: '/fixtures/goods/coffee.svg' }],
    tradeNo: 'T1',
    transactionId: '4200001',
  }
  write('orders.json', JSON.stringify([whole]))
  expect(readOrders(directory)).toEqual([whole])
})

it.each([
  ['orders.json', 'paths'],
  ['paths', 'orders.json'],
])('refuses a fixture directory without %s', (missing) => {
  rmSync(path.join(directory, missing), { recursive: true })
  expect(() => {
    checkFixtures(directory)
  }).toThrow(`has no ${missing}.`)
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
    `[\n  {\n    "_openid": "o",\n    "orderId": "1", "addSource": 0,\n    "waybills": [\n      { "deliveryId": "SF", "waybillId": 5 }\n    ]\n  }\n]`,
    6,
  ],
])('names file and line of %s in orders.json', (_what, text, line) => {
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

it('names file and line of a path with a misspelt field', () => {
  write('paths/SF-2.json', '{\n  "path_items": []\n}')
  expect(() => {
    checkFixtures(directory)
  }).toThrow("paths/SF-2.json:2: path_items is not a field of getPath's reply: did you mean path_item_list?")
})

describe('followOrders', () => {
  it('returns the same orders until the file changes, and then the new ones', () => {
    const orders = followOrders(directory, () => undefined)
    const before = orders()
    expect(orders()).toBe(before)
    write('orders.json', '[]')
    expect(orders()).toEqual([])
  })

  it.each([
    ['does not parse', '[', 'orders.json:1: '],
    ['has a misspelt field', JSON.stringify([{ ...order, openid: 'o' }]), 'did you mean _openid?'],
  ])('keeps the last good orders when the file %s, and logs it once', (_what, text, sentence) => {
    const lines: string[] = []
    const orders = followOrders(directory, (line) => lines.push(line))
    const before = orders()
    write('orders.json', text)
    expect(orders()).toBe(before)
    expect(orders()).toBe(before)
    expect(lines).toEqual([expect.stringContaining(sentence)])
  })
})
