import { sql } from 'kysely'
import type { Database } from '../database/connect'
import { ServerSettingsError } from '../settings'
import { selectViewOrders } from './viewQuery'

/** The columns of the view with the kinds of their types, in PostgreSQL's letters: S for texts, N for numbers. */
const COLUMNS = {
  order_id: 'S',
  openid: 'S',
  created_at: 'N',
  add_source: 'N',
  delivery_id: 'S',
  waybill_id: 'S',
  wx_order_id: 'S',
  goods: 'json',
  destination: 'json',
  trade_no: 'S',
  transaction_id: 'S',
} as const

const KINDS = { S: 'a text', N: 'a number', json: 'json or jsonb' }

/** The names of the view's columns, for the documents. */
export const VIEW_COLUMNS = Object.keys(COLUMNS)

/** Throws a ServerSettingsError of one sentence if the view shop_orders cannot be read as it must be. */
export async function checkOrdersView({ kysely }: Pick<Database, 'kysely'>): Promise<void> {
  const found = await sql<{ name: string; kind: string }>`select attname as name,
      case when typname in ('json', 'jsonb') then 'json' else typcategory::text end as kind
    from pg_attribute join pg_type on pg_type.oid = atttypid
    where attrelid = to_regclass('shop_orders') and attnum > 0 and not attisdropped`.execute(kysely)
  if (found.rows.length === 0)
    throw new ServerSettingsError(
      'ORDERS_SOURCE is view, but the database has no view shop_orders in its search path: create it as docs/orders.md shows.',
    )
  const kinds = new Map(found.rows.map(({ name, kind }) => [name, kind]))
  const problems = Object.entries(COLUMNS).flatMap(([name, kind]) =>
    describeColumn(name, kind, kinds.get(name)),
  )
  if (problems.length > 0)
    throw new ServerSettingsError(
      `ORDERS_SOURCE is view, but ${problems.join(', ')} in the view shop_orders: create it as docs/orders.md shows.`,
    )
  await tryQuery(kysely)
}

function describeColumn(name: string, kind: keyof typeof KINDS, found: string | undefined): string[] {
  if (found === kind) return []
  return [found === undefined ? `there is no column ${name}` : `the column ${name} is not ${KINDS[kind]}`]
}

/** Without the right to read the view, or with a function in it that fails, every call would fail. */
async function tryQuery(kysely: Database['kysely']): Promise<void> {
  try {
    await sql`select * from ${selectViewOrders(sql`openid = '' and order_id = ''`)}`.execute(kysely)
  } catch (cause) {
    const sentence =
      "ORDERS_SOURCE is view, but the view shop_orders cannot be read: grant SELECT on it to DATABASE_URL's user, and try it in psql."
    throw new ServerSettingsError(sentence, { cause })
  }
}
