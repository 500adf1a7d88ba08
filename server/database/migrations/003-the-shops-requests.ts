import { sql, type Kysely } from 'kysely'

const NONCES = [
  'create table request_nonces (nonce text collate "C" primary key, until double precision not null)',
  'create index request_nonces_until on request_nonces (until)',
]

/** What the functions know of the orders in the view shop_orders, which is only read. */
const ORDER_STATES = [
  `create table order_states (
  openid text collate "C" not null,
  order_id text collate "C" not null,
  waybills_hash text collate "C" not null,
  ended boolean not null default false,
  urgency smallint not null default 0 check (urgency between 0 and 4),
  checked_on date not null default current_date,
  primary key (openid, order_id)
)`,
  'create index order_states_checked on order_states (checked_on)',
]

/** For a shop's own server: a signed request counts once on all instances, and orders may stay in the shop's tables. */
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of [...NONCES, ...ORDER_STATES]) await sql.raw(statement).execute(db)
}
