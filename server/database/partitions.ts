import { sql, type Kysely } from 'kysely'
import type { Database } from './connect'
import type { Schema } from './schema'

// An open track is in tracks_open. The write that ends its journey moves it to the partition of the month in which that is
// stored, so that a month is dropped as a whole and no open track ever keeps one. See docs/decisions/024.

/** The present month as the partitions number it, such as 202611. */
export const PRESENT_MONTH = sql<number>`to_char(now() at time zone 'UTC', 'YYYYMM')::integer`

/** Months for which partitions are made ahead, with the present one. */
const MONTHS_AHEAD = 3

/** Any number, the same for every instance: only one of them changes partitions at a time. */
const LOCK = 824_551_907

/** How long a change of partitions waits for statements that use the table, and holds up others meanwhile. */
const LOCK_TIMEOUT = '2s'

const DAY = 24 * 3600

/** Makes the partitions of the next months. Doing it again changes nothing. */
export async function preparePartitions(database: Database, now = Date.now() / 1000): Promise<void> {
  const months = Array.from({ length: MONTHS_AHEAD }, (_, index) => toMonth(now, index))
  await changePartitions(database, async (kysely) => {
    const existing = new Set(await listMonths(kysely))
    for (const month of months) if (!existing.has(month)) await addMonth(kysely, month)
  })
}

/**
 * Drops the months of which every track is to be deleted, with the consents for its parcels, and returns them. A track is
 * kept at least `keepDays` after its end was stored, and at most a month longer. `now` is in Unix seconds.
 */
export async function dropPastMonths(database: Database, keepDays: number, now: number): Promise<number[]> {
  const months = await database.withoutTimeLimit(listMonths)
  const past = months.filter((month) => endOfMonth(month) + keepDays * DAY <= now)
  for (const month of past) {
    await database.withoutTimeLimit((kysely) => removeConsents(kysely, month))
    await changePartitions(database, async (kysely) => {
      await sql`drop table if exists ${partition(month)}`.execute(kysely)
    })
  }
  return past
}

async function changePartitions(
  database: Database,
  change: (kysely: Kysely<Schema>) => Promise<void>,
): Promise<void> {
  await database.withoutTimeLimit((kysely) =>
    kysely.transaction().execute(async (transaction) => {
      await sql`select pg_advisory_xact_lock(${sql.lit(LOCK)})`.execute(transaction)
      await sql`set local lock_timeout = ${sql.lit(LOCK_TIMEOUT)}`.execute(transaction)
      await change(transaction)
    }),
  )
}

/** The rows of the month that came before its partition are in tracks_default, and go into the new one. */
async function addMonth(kysely: Kysely<Schema>, month: number): Promise<void> {
  const table = partition(month)
  await sql`create table ${table} (like tracks including defaults including constraints)`.execute(kysely)
  await sql`with moved as (delete from tracks_default where month = ${month} returning *)
    insert into ${table} select * from moved`.execute(kysely)
  await sql`alter table tracks attach partition ${table} for values in (${sql.lit(month)})`.execute(kysely)
}

/** Consents removed by one statement. */
const CONSENTS_AT_ONCE = 5000

async function removeConsents(kysely: Kysely<Schema>, month: number): Promise<void> {
  for (;;) {
    const { numAffectedRows } = await sql`delete from consents where ctid = any(array(
        select consents.ctid from ${partition(month)} tracks join consents using (order_id, waybill_id, delivery_id)
        limit ${CONSENTS_AT_ONCE}))`.execute(kysely)
    if (Number(numAffectedRows ?? 0) < CONSENTS_AT_ONCE) return
  }
}

async function listMonths(kysely: Kysely<Schema>): Promise<number[]> {
  const { rows } = await sql<{ name: string }>`select relname as name from pg_inherits
    join pg_class on pg_class.oid = inhrelid where inhparent = 'tracks'::regclass`.execute(kysely)
  return rows.flatMap(({ name }) =>
    /^tracks_\d{6}$/.test(name) ? [Number(name.slice('tracks_'.length))] : [],
  )
}

function partition(month: number) {
  return sql.table(`tracks_${month}`)
}

function toMonth(now: number, monthsLater: number): number {
  const date = new Date(now * 1000)
  const months = date.getUTCFullYear() * 12 + date.getUTCMonth() + monthsLater
  return Math.floor(months / 12) * 100 + (months % 12) + 1
}

/** The first moment after the month, Unix seconds. */
function endOfMonth(month: number): number {
  return Date.UTC(Math.floor(month / 100), month % 100) / 1000
}
