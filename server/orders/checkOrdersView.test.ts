import { readFileSync } from 'node:fs'
import path from 'node:path'
import { sql } from 'kysely'
import { setUpEmbeddedDatabase } from '../../testing/embeddedDatabase'
import { createShop } from '../../testing/storeContracts/viewBackend'
import { checkOrdersView, VIEW_COLUMNS } from './checkOrdersView'

const database = setUpEmbeddedDatabase()
const run = (statement: string) => sql.raw(statement).execute(database().kysely)
const problem = async () => {
  const error: unknown = await checkOrdersView(database()).catch((failure: unknown) => failure)
  return error instanceof Error ? error.message : ''
}
const COLUMNS = `'1'::text as order_id, 'o'::varchar(128) as openid, 1::bigint as created_at, 0 as add_source,
  'SF'::text as delivery_id, '2'::text as waybill_id, null::text as wx_order_id, '[]'::json as goods, null::jsonb as destination,
  null::text as trade_no, null::text as transaction_id`

beforeEach(() => run('drop view if exists shop_orders'))

it('says nothing of a view with the documented columns', async () => {
  await createShop(database())
  await expect(problem()).resolves.toBe('')
  await run('drop view shop_orders')
  await run(`create view shop_orders as select ${COLUMNS}`)
  await expect(problem()).resolves.toBe('')
})

it('says that there is no view', async () => {
  await expect(problem()).resolves.toBe(
    'ORDERS_SOURCE is view, but the database has no view shop_orders in its search path: create it as docs/orders.md shows.',
  )
})

it.each([
  ['a column that is missing', COLUMNS.replace('null::text as trade_no,', ''), 'there is no column trade_no'],
  ['an id that is a number', COLUMNS.replace("'1'::text as", '1 as'), 'the column order_id is not a text'],
  [
    'a time that is none in seconds',
    COLUMNS.replace('1::bigint', 'now()'),
    'the column created_at is not a number',
  ],
  ['goods that are a text', COLUMNS.replace('::json', '::text'), 'the column goods is not json or jsonb'],
  ['a misspelt column', COLUMNS.replace('as waybill_id', 'as waybill'), 'there is no column waybill_id'],
])('says in one sentence that the view has %s', async (_what, columns, part) => {
  await run(`create view shop_orders as select ${columns}`)
  await expect(problem()).resolves.toBe(
    `ORDERS_SOURCE is view, but ${part} in the view shop_orders: create it as docs/orders.md shows.`,
  )
})

it('says that the view may not be read', async () => {
  await run(`create view shop_orders as select ${COLUMNS}`)
  await run('create role reader')
  await run('set role reader')
  await expect(problem()).resolves.toMatch(
    /^ORDERS_SOURCE is view, but the view shop_orders cannot be read: grant SELECT/,
  )
  await run('reset role')
  await run('drop role reader')
})

it.each(['docs/orders.md', 'docs/orders.zh-CN.md'])('has every column in the table of %s', (file) => {
  const text = readFileSync(path.resolve(__dirname, '../..', file), 'utf8')
  expect(VIEW_COLUMNS.filter((name) => !text.includes(`\`${name}\``))).toEqual([])
})
