import { readFileSync } from 'node:fs'
import path from 'node:path'
import { sql, type RawBuilder } from 'kysely'
import { EACH_REQUEST } from '../../cloudfunctions/shared/deadline'
import { setUpEmbeddedDatabase } from '../../testing/embeddedDatabase'
import { checkOrdersView } from './checkOrdersView'
import { selectViewOrders } from './viewQuery'
import { createViewStores } from './viewStores'

// The view of docs/orders.md over tables as it names them, with the indexes that it asks for.

const database = setUpEmbeddedDatabase()
const run = (statement: string) => sql.raw(statement).execute(database().kysely)

const SHOP = `create schema shop;
  create table shop.customers (id bigint primary key, openid text);
  create table shop.orders (id bigint primary key, number text, customer_id bigint, placed_at timestamptz, out_trade_no text);
  create table shop.shipments (order_id bigint, carrier text, number text);
  create table shop.items (order_id bigint, title text, picture text);
  create index customers_openid on shop.customers (openid);
  create index orders_customer on shop.orders (customer_id);
  create index orders_number on shop.orders (number);
  create index shipments_number on shop.shipments (number);
  create index shipments_order on shop.shipments (order_id);
  create index items_order on shop.items (order_id)`

const ROWS = `insert into shop.customers values (1, 'oABC123456');
  insert into shop.orders values (1, 'A', 1, '2026-11-20T10:18:00+08:00', 'P1');
  insert into shop.shipments values (1, 'ZTO', '731'), (1, 'SF', 'SF1');
  insert into shop.items values (1, '杯子', 'https://shop.example.com/cup.jpg')`

/** The statements of the document, without those about roles. */
function documentedView(): string[] {
  const text = readFileSync(path.resolve(__dirname, '../../docs/orders.md'), 'utf8')
  const [, statements = ''] = /```sql\n([^]*?)```/.exec(text) ?? []
  return statements.split(';').filter((statement) => /^\s*create (?:schema|view)/.test(statement))
}

beforeAll(async () => {
  for (const statement of [...SHOP.split(';'), ...ROWS.split(';'), ...documentedView()]) await run(statement)
  await run('set search_path = public, parcel_path')
})

it('has the columns that the server asks for', async () => {
  await expect(checkOrdersView(database())).resolves.toBeUndefined()
})

it('gives an order as the functions read it', async () => {
  const { orders, payments } = createViewStores(database())(EACH_REQUEST)
  await expect(orders.findOwn('oABC123456', 'A')).resolves.toEqual({
    orderId: 'A',
    addSource: 0,
    waybills: [
      { deliveryId: 'ZTO', waybillId: '731' },
      { deliveryId: 'SF', waybillId: 'SF1' },
    ],
    goods: [{ name: '杯子', imageUrl: 'https://shop.example.com/cup.jpg' }],
    createdAt: 1795141080,
    ended: false,
    urgency: 0,
  })
  await expect(orders.listByWaybill({ deliveryId: 'SF', waybillId: 'SF1' })).resolves.toMatchObject([
    { orderId: 'A' },
  ])
  await expect(payments.findOwn('oABC123456', 'A')).resolves.toEqual({
    tradeNo: 'P1',
    transactionId: undefined,
  })
})

it.each<[string, RawBuilder<unknown>]>([
  ['a customer', sql`openid = 'o'`],
  ["a customer's order", sql`openid = 'o' and order_id = 'A'`],
  ['orders by their ids', sql`order_id in ('A', 'B')`],
  [
    'a waybill',
    sql`(openid, order_id) in (select openid, order_id from shop_orders where waybill_id = '1' and delivery_id = 'SF')`,
  ],
])("finds %s by the indexes of the shop's tables", async (_what, condition) => {
  await run('set enable_seqscan = off')
  const plan = await sql<
    Record<string, string>
  >`explain select * from ${selectViewOrders(condition)}`.execute(database().kysely)
  await run('reset enable_seqscan')
  const lines = plan.rows.map((row) => Object.values(row).join(' '))
  expect(lines.filter((line) => /Seq Scan/.test(line))).toEqual([])
  expect(lines.join('\n')).toMatch(/Index/)
})
