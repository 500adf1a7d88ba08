import type pg from 'pg'
import { createSampleParcels, type Parcel } from '../cloud/sampleParcels'
import { createRandom } from '../cloud/seededRandom'

/** Orders of one customer. */
const ORDERS_EACH = 10

/** One order in ten is on its way; the others have ended, most of them long ago. */
const MOVING_IN = 10

/** Seconds from the order to now; rows from before the order belong to an earlier parcel under the same number. */
const ORDERED_BEFORE = 6 * 24 * 3600

/** The number of rows of a moving parcel. */
const MOVING_ROWS = 7

/** The parcel of the order with this number. */
export interface SampleOrder {
  openid: string
  orderId: string
  waybill: { deliveryId: 'ZTO'; waybillId: string }
}

function sampleOrder(index: number): SampleOrder {
  const number = String(index).padStart(9, '0')
  const customer = String(Math.floor(index / ORDERS_EACH)).padStart(9, '0')
  return {
    openid: `oBENCH${customer}`,
    orderId: `20261123${number}`,
    waybill: { deliveryId: 'ZTO', waybillId: `7312${number}` },
  }
}

/** The numbers of orders that are on their way. */
export function movingOrder(index: number): SampleOrder {
  return sampleOrder(index * MOVING_IN)
}

/** A parcel's rows so far, and all of them, told as if the last one happened at `now` in Unix seconds. */
export function sampleItems(now: number): { soFar: Parcel['items']; all: Parcel['items'] } {
  const [parcel] = createSampleParcels(1, createRandom(5))
  if (!parcel) throw new Error('There is no sample.')
  const later = now - (parcel.items[MOVING_ROWS - 1]?.actionTime ?? 0)
  const all = parcel.items.map((item) => ({ ...item, actionTime: item.actionTime + later }))
  return { soFar: all.slice(0, MOVING_ROWS), all }
}

/**
 * Fills the tables with `count` orders and their tracks, in SQL and without triggers. `now`: Unix seconds, when WeChat was
 * asked last for the parcels on their way.
 */
export async function fillTables(pool: pg.Pool, count: number, now: number): Promise<void> {
  const { soFar, all } = sampleItems(now)
  const months = await pool.query<{ month: string }>(
    `select substring(relname from 8) as month from pg_class where relname ~ '^tracks_\\d{6}$' order by 1`,
  )
  const month = Number(months.rows[0]?.month)
  for (const table of ['orders', 'tracks']) await pool.query(`alter table ${table} disable trigger user`)
  await pool.query(
    `insert into orders (openid, order_id, waybills, goods, created_at, ended, urgency)
    select openid, order_id, jsonb_build_array(jsonb_build_object('deliveryId', 'ZTO', 'waybillId', waybill_id)),
      '[{"name": "手冲咖啡壶 600 毫升", "imageUrl": ""}]', $1::double precision - ${ORDERED_BEFORE} - n / 100.0, not moving, case when moving then 1 else 0 end
    from ${ROWS}`,
    [now, count],
  )
  await pool.query(
    `insert into order_waybills (waybill_id, delivery_id, openid, order_id)
    select waybill_id, 'ZTO', openid, order_id from ${ROWS.replace('$2', '$1')}`,
    [count],
  )
  await pool.query(
    `insert into tracks (id, openid, order_id, delivery_id, waybill_id, path_items, checked_at, pushed_at, version, ended,
      ended_at, revision, month)
    select encode(sha256(convert_to('["' || order_id || '","ZTO","' || waybill_id || '"]', 'utf8')), 'hex'),
      openid, order_id, 'ZTO', waybill_id, case when moving then $3::jsonb else $4::jsonb end, $1::double precision,
      $1::double precision, 7, not moving, case when moving then 0 else $1::double precision end, 1,
      case when moving then 0 else $5::integer end
    from ${ROWS}`,
    [now, count, JSON.stringify(soFar), JSON.stringify(all), month],
  )
  for (const table of ['orders', 'tracks']) await pool.query(`alter table ${table} enable trigger user`)
  for (const table of ['orders', 'order_waybills', 'tracks']) await pool.query(`vacuum analyze ${table}`)
}

/** The same numbers as sampleOrder. */
const ROWS = `(
  select n, 'oBENCH' || lpad((n / ${ORDERS_EACH})::text, 9, '0') as openid, '20261123' || lpad(n::text, 9, '0') as order_id,
    '7312' || lpad(n::text, 9, '0') as waybill_id, n % ${MOVING_IN} = 0 as moving
  from generate_series(0, $2::integer - 1) n) rows`
