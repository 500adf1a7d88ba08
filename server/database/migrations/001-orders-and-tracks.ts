import { sql, type Kysely } from 'kysely'

// Ids are compared byte by byte, as in CloudBase and in every locale of a database.

const ORDERS = `create table orders (
  id text collate "C" not null default gen_random_uuid()::text,
  openid text collate "C" not null,
  order_id text collate "C" not null,
  add_source smallint not null default 0,
  waybills jsonb not null default '[]',
  goods jsonb,
  destination jsonb,
  created_at double precision not null default 0,
  ended boolean not null default false,
  urgency smallint not null default 0 check (urgency between 0 and 4),
  rank smallint not null generated always as (case when ended then -1 else urgency end) stored,
  trade_no text collate "C",
  transaction_id text collate "C",
  primary key (openid, order_id)
)`

const ORDER_INDEXES = [
  `create unique index orders_order_id on orders (order_id)`,
  `create unique index orders_id on orders (id)`,
  `create index orders_list on orders (openid, rank desc, created_at desc, order_id)`,
  `create index orders_trade_no on orders (trade_no, openid) where trade_no is not null`,
  `create index orders_transaction_id on orders (transaction_id, openid) where transaction_id is not null`,
]

const ORDER_WAYBILLS = `create table order_waybills (
  waybill_id text collate "C" not null,
  delivery_id text collate "C" not null,
  openid text collate "C" not null,
  order_id text collate "C" not null,
  primary key (waybill_id, delivery_id, openid, order_id)
)`

/** An index takes keys of at most 2,704 bytes; no carrier's number is that long. */
const KEEP_ORDER_WAYBILLS = `create function keep_order_waybills() returns trigger language plpgsql as $$
begin
  if tg_op <> 'INSERT' then
    delete from order_waybills where order_id = old.order_id and openid = old.openid;
  end if;
  if tg_op <> 'DELETE' then
    insert into order_waybills (waybill_id, delivery_id, openid, order_id)
    select each ->> 'waybillId', each ->> 'deliveryId', new.openid, new.order_id
    from jsonb_path_query(new.waybills, '$[*] ? (@.waybillId.type() == "string" && @.deliveryId.type() == "string")') as each
    where octet_length(each ->> 'waybillId') <= 512 and octet_length(each ->> 'deliveryId') <= 512
    on conflict do nothing;
  end if;
  return null;
end
$$`

/** The search ignores case in every alphabet, whatever the locale of the database. */
const SEARCH = [
  `create function fold_text(text) returns text language sql immutable parallel safe
  return lower($1 collate "und-x-icu")`,
  `create function order_has_text(order_id text, waybills jsonb, goods jsonb, wanted text) returns boolean
  language sql immutable parallel safe as $$
    select strpos(fold_text(order_id), fold_text(wanted)) > 0
      or exists (
        select from (
          select jsonb_path_query(waybills, '$[*].waybillId ? (@.type() == "string")') as part
          union all select jsonb_path_query(goods, '$[*].name ? (@.type() == "string")')
        ) parts
        where strpos(fold_text(part #>> '{}'), fold_text(wanted)) > 0)
  $$`,
]

const TRACKS = `create table tracks (
  id text collate "C" not null,
  openid text collate "C" not null,
  order_id text collate "C" not null,
  delivery_id text collate "C" not null,
  waybill_id text collate "C" not null,
  path_items jsonb not null,
  truncated boolean not null default false,
  replaced jsonb not null default '[]',
  version double precision not null default 0,
  checked_at double precision not null default 0,
  pushed_at double precision not null default 0,
  lease_until double precision not null default 0,
  failed_as text,
  ended boolean not null default false,
  ended_at double precision not null default 0,
  revision double precision,
  month integer not null default 0,
  primary key (id, openid, month)
) partition by list (month)`

const TRACK_PARTITIONS = [
  // An open track is written often: room in its page keeps the new version beside the old one.
  `create table tracks_open partition of tracks for values in (0) with (fillfactor = 70)`,
  // Months for which no partition was made in time; see partitions.ts.
  `create table tracks_default partition of tracks default`,
]

const TRACK_INDEXES = [
  `create index tracks_waybill on tracks (waybill_id, delivery_id)`,
  `create index tracks_order on tracks (order_id)`,
  `create index tracks_end on tracks (ended_at) where ended`,
]

/**
 * No index of PostgreSQL reaches over partitions. The lock makes two instances add a track one after the other, and each
 * statement of this function sees what was committed before it.
 */
const REFUSE_SECOND_TRACK = `create function refuse_second_track() returns trigger language plpgsql as $$
begin
  perform pg_advisory_xact_lock(hashtextextended(new.id, 0));
  if exists (select from tracks where id = new.id) then
    raise unique_violation using message = 'there is a track with this id already';
  end if;
  return new;
end
$$`

const TELL_TRACK_CHANGE = `create function tell_track_change() returns trigger language plpgsql as $$
begin
  perform pg_notify('track_changes', case when tg_op = 'DELETE' then old.id else new.id end);
  return null;
end
$$`

const TRIGGERS = [
  `create trigger keep_order_waybills after insert or update of waybills, openid, order_id or delete on orders
  for each row execute function keep_order_waybills()`,
  `create trigger refuse_second_track before insert on tracks
  for each row execute function refuse_second_track()`,
  `create trigger tell_track_change after insert or update or delete on tracks
  for each row execute function tell_track_change()`,
]

export async function up(db: Kysely<unknown>): Promise<void> {
  const statements = [
    ...[ORDERS, ...ORDER_INDEXES, ORDER_WAYBILLS, KEEP_ORDER_WAYBILLS, ...SEARCH],
    ...[TRACKS, ...TRACK_PARTITIONS, ...TRACK_INDEXES, REFUSE_SECOND_TRACK, TELL_TRACK_CHANGE, ...TRIGGERS],
  ]
  for (const statement of statements) await sql.raw(statement).execute(db)
}
