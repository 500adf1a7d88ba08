import { sql, type Kysely } from 'kysely'

const CONSENTS = [
  `create table consents (
  id text collate "C" not null,
  kind text collate "C" not null,
  openid text collate "C" not null,
  order_id text collate "C" not null,
  delivery_id text collate "C" not null,
  waybill_id text collate "C" not null,
  left_count smallint not null default 0,
  told_at double precision not null default 0,
  sent_at double precision not null default 0,
  primary key (id, openid, kind)
)`,
  `create index consents_waybill on consents (order_id, waybill_id, delivery_id)`,
]

const SHARES = [
  `create table shares (
  id text collate "C" primary key,
  openid text collate "C" not null,
  order_id text collate "C" not null,
  order_created_at double precision not null,
  delivery_id text collate "C" not null,
  waybill_id text collate "C" not null,
  created_at double precision not null,
  expires_at double precision not null,
  uses integer not null default 0,
  ended_at double precision not null default 0
)`,
  `create index shares_order on shares (order_id, openid, created_at desc)`,
  `create index shares_expiry on shares (expires_at)`,
]

/** Not logged: after a crash the counts of a minute begin again, and none of them costs a write to the log. */
const RATES = [
  `create unlogged table rates (
  id text collate "C" not null,
  minute smallint not null,
  day integer not null,
  calls integer not null,
  primary key (id, minute)
)`,
  `create index rates_day on rates (day)`,
]

const PAUSES = [
  `create table pauses (
  id text collate "C" primary key,
  until double precision not null,
  err_code integer not null,
  failures integer not null
)`,
  `create index pauses_until on pauses (until)`,
]

const SINGLE_ROWS = [
  `create table carriers (id text primary key, carriers jsonb not null, until double precision not null)`,
  `create table progress (id text primary key, after text collate "C" not null)`,
  `create table leases (name text primary key, until timestamptz not null)`,
]

export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of [...CONSENTS, ...SHARES, ...RATES, ...PAUSES, ...SINGLE_ROWS])
    await sql.raw(statement).execute(db)
}
