import { sql, type ColumnType, type Generated, type GeneratedAlways, type RawBuilder } from 'kysely'
import { toCleanJson } from './cleanValue'

// The tables as Kysely sees them. Times are Unix seconds in `double precision`, which holds every number that JSON has.

type Json = ColumnType<unknown, RawBuilder<unknown>, RawBuilder<unknown>>
/** A list that is empty if nothing is given. */
type JsonWithDefault = ColumnType<unknown, RawBuilder<unknown> | undefined, RawBuilder<unknown>>
type NullableJson = ColumnType<unknown, RawBuilder<unknown> | null | undefined, RawBuilder<unknown> | null>

/** A value for a jsonb column. */
export function toJson(value: unknown): RawBuilder<unknown> {
  return sql`${toCleanJson(value)}::jsonb`
}

export interface OrdersTable {
  id: Generated<string>
  openid: string
  order_id: string
  add_source: Generated<number>
  waybills: JsonWithDefault
  goods: NullableJson
  destination: NullableJson
  created_at: Generated<number>
  ended: Generated<boolean>
  urgency: Generated<number>
  /** The place in the list of orders: the urgency, or -1 after the end. */
  rank: GeneratedAlways<number>
  trade_no: string | null
  transaction_id: string | null
}

/** Finds the orders of a waybill; a trigger keeps it in step with `orders`. */
export interface OrderWaybillsTable {
  waybill_id: string
  delivery_id: string
  openid: string
  order_id: string
}

export interface TracksTable {
  id: string
  openid: string
  order_id: string
  delivery_id: string
  waybill_id: string
  path_items: Json
  truncated: Generated<boolean>
  replaced: JsonWithDefault
  version: Generated<number>
  checked_at: Generated<number>
  pushed_at: Generated<number>
  lease_until: Generated<number>
  failed_as: string | null
  ended: Generated<boolean>
  ended_at: Generated<number>
  revision: number | null
  /** The partition: 0 while the journey is open, then the month in which its end was stored, such as 202611. */
  month: Generated<number>
}

/** One row for each kind of notification. */
export interface ConsentsTable {
  id: string
  kind: string
  openid: string
  order_id: string
  delivery_id: string
  waybill_id: string
  left_count: Generated<number>
  told_at: Generated<number>
  sent_at: Generated<number>
}

export interface SharesTable {
  id: string
  openid: string
  order_id: string
  order_created_at: number
  delivery_id: string
  waybill_id: string
  created_at: number
  expires_at: number
  uses: Generated<number>
  ended_at: Generated<number>
}

export interface RatesTable {
  id: string
  minute: number
  day: number
  calls: number
}

export interface PausesTable {
  id: string
  until: number
  err_code: number
  failures: number
}

export interface CarriersTable {
  id: string
  carriers: Json
  until: number
}

export interface ProgressTable {
  id: string
  after: string
}

/** Work that one instance does at a time. */
export interface LeasesTable {
  name: string
  until: Date
}

/** A signed request of the shop's server, which counts once. */
export interface RequestNoncesTable {
  nonce: string
  until: number
}

/** The state of an order in the view shop_orders, for the waybills that it had then. */
export interface OrderStatesTable {
  openid: string
  order_id: string
  waybills_hash: string
  ended: Generated<boolean>
  urgency: Generated<number>
  checked_on: Generated<Date>
}

export interface Schema {
  orders: OrdersTable
  order_waybills: OrderWaybillsTable
  tracks: TracksTable
  consents: ConsentsTable
  shares: SharesTable
  rates: RatesTable
  pauses: PausesTable
  carriers: CarriersTable
  progress: ProgressTable
  leases: LeasesTable
  request_nonces: RequestNoncesTable
  order_states: OrderStatesTable
}
