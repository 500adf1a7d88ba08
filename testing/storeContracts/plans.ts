import { createHash } from 'node:crypto'
import { sql } from 'kysely'
import { startDeadline } from '../../cloudfunctions/shared/deadline'
import type { OwnedOrder } from '../../cloudfunctions/shared/order'
import { createTrack, type Track } from '../../cloudfunctions/shared/track'
import { connectDatabase, type Database } from '../../server/database/connect'
import { createStores, type Stores } from '../../server/database/stores'
import { ownedOrder } from '../ownedOrder'
import type { PostgresCluster } from '../postgresCluster'

/** Rows that are really there, and how many the planner is told of. */
const ROWS = 3000
const TOLD_ROWS = 1_000_000

/** Tables that grow with the parcels. The others have a few rows, which are best read from the first to the last. */
const GROWING = [
  ...[
    'orders',
    'order_waybills',
    'tracks_open',
    'tracks_202001',
    'tracks_202002',
    'consents',
    'shares',
    'rates',
  ],
  'pauses',
]

/** Without triggers, which would make a statement for each row. */
const FILL = [
  'set session_replication_role = replica',
  `create table tracks_202001 partition of tracks for values in (202001)`,
  `create table tracks_202002 partition of tracks for values in (202002)`,
  `insert into orders (id, openid, order_id, waybills, created_at, ended, urgency, trade_no, transaction_id)
    select 'd' || n, 'o' || n / 4, 'A' || n, jsonb_build_array(jsonb_build_object('deliveryId', 'SF', 'waybillId', 'W' || n)),
      n, n % 2 = 0, n % 5, 'T' || n, 'P' || n from generate_series(1, ${ROWS}) n`,
  `insert into order_waybills select 'W' || n, 'SF', 'o' || n / 4, 'A' || n from generate_series(1, ${ROWS}) n`,
  `insert into tracks (id, openid, order_id, delivery_id, waybill_id, path_items, ended, ended_at, revision, month)
    select encode(sha256(('t' || n)::bytea), 'hex'), 'o' || n / 4, 'A' || n, 'SF', 'W' || n, '[]', n % 3 > 0, n, 1,
      (array[0, 202001, 202002])[1 + n % 3] from generate_series(1, ${ROWS}) n`,
  `insert into consents (id, kind, openid, order_id, delivery_id, waybill_id)
    select 'c' || n, kind, 'o' || n / 4, 'A' || n, 'SF', 'W' || n
    from generate_series(1, ${ROWS}) n, unnest(array['signed', 'exception']) kind`,
  `insert into shares (id, openid, order_id, order_created_at, delivery_id, waybill_id, created_at, expires_at)
    select 's' || n, 'o' || n / 4, 'A' || n, n, 'SF', 'W' || n, n, n from generate_series(1, ${ROWS}) n`,
  `insert into rates select 'r' || n, n % 1440, n / 100, 1 from generate_series(1, ${ROWS}) n`,
  `insert into pauses select 'p' || n, n, 1, 1 from generate_series(1, ${ROWS}) n`,
  'analyze',
  // The planner multiplies the rows of a page by the pages of the file, so that it counts on a million.
  `update pg_class set reltuples = ${TOLD_ROWS} where relname in (${GROWING.map((name) => `'${name}'`).join()})`,
]

const waybill = { deliveryId: 'SF', waybillId: 'W7' }
const order: OwnedOrder = { ...ownedOrder('o1', 'A7', [waybill]) }
const track: Track = createTrack(order, waybill)
const key = { openid: 'o1', orderId: 'A7', ...waybill }
const share = { ...key, hash: 'h', orderCreatedAt: 5 }
const ids = Array.from({ length: 20 }, (_, index) => `A${index + 100}`)

/** Every statement that grows with the parcels, as the stores make it. */
const CALLS: readonly [string, (stores: Stores) => Promise<unknown>][] = [
  ['findOwn', ({ orders }) => orders.findOwn('o1', 'A7')],
  ['findOwnByPayment', ({ orders }) => orders.findOwnByPayment('o1', { tradeNo: 'T7', transactionId: 'P7' })],
  ['the first page', ({ orders }) => orders.listOwn('o1', { limit: 20 })],
  [
    'a page of ended orders',
    ({ orders }) =>
      orders.listOwn('o1', { limit: 20, after: { ended: true, urgency: 0, createdAt: 5, orderId: 'A5' } }),
  ],
  [
    'a page of open orders',
    ({ orders }) =>
      orders.listOwn('o1', { limit: 20, after: { ended: false, urgency: 2, createdAt: 5, orderId: 'A5' } }),
  ],
  ['a search', ({ orders }) => orders.listOwn('o1', { limit: 20, text: 'w7' })],
  ['the orders of a waybill', ({ orders }) => orders.listByWaybill(waybill)],
  ['setState', ({ orders }) => orders.setState('o1', 'A7', { ended: false, urgency: 1 })],
  ['a track', ({ tracks }) => tracks.find(track._id)],
  ['tracks', ({ tracks }) => tracks.findAll([track._id, 'other'])],
  ['the tracks of a waybill', ({ tracks }) => tracks.listByWaybill(waybill)],
  ['adding a track', ({ tracks }) => tracks.add(track)],
  ['a lease', ({ tracks }) => tracks.update(track, { leaseUntil: 5 })],
  ['an end', ({ tracks }) => tracks.update({ ...track, revision: 2 }, { ended: true })],
  ['consents', ({ consents }) => consents.add(key, ['signed'], { exception: 5 })],
  ['consume', ({ consents }) => consents.consume(key, 'signed', 6)],
  ['revoke', ({ consents }) => consents.revoke(key, 'signed', 6)],
  ['adding a share', ({ shares }) => shares.add(share, 5)],
  ['a share', ({ shares }) => shares.findOpen('h', 5)],
  ['a use', ({ shares }) => shares.countUse('h')],
  ['the shares of an order', ({ shares }) => shares.listOpen('o1', 'A7', 5)],
  ['the end of a share', ({ shares }) => shares.end(share, 5)],
  ['a rate', ({ rates }) => rates.add('o1', 1, 60, 1795413900)],
  ['pauses', ({ pauses }) => pauses.find(['p1', 'p2'])],
  ["the shop's orders", ({ shopOrders }) => shopOrders.find(ids)],
  ["the shop's change", ({ shopOrders }) => shopOrders.update('d7', { waybills: [waybill], _openid: 'o9' })],
  ["the shop's removal", ({ shopOrders }) => shopOrders.remove(['A8'])],
  ['the tracks of orders', ({ belongings }) => belongings.listBelongings('tracks', ids)],
  ['the consents of orders', ({ belongings }) => belongings.listBelongings('consents', ids)],
  ['the shares of orders', ({ belongings }) => belongings.listBelongings('shares', ids)],
  ['removing belongings', ({ belongings }) => belongings.removeBelongings(['A9'])],
  ['removing consents', ({ belongings }) => belongings.removeConsents(['c9', 'c10'])],
  ['ending shares', ({ belongings }) => belongings.endShares(['s9', 's10'], 5)],
  ['a payment', ({ payments }) => payments.findOwn('o1', 'A7')],
  ['ended tracks', ({ retention }) => retention.listEnded(2000, 100)],
  ['tracks in order', ({ retention }) => retention.listAfter('tracks', '5', 100)],
  ['consents in order', ({ retention }) => retention.listAfter('consents', 'c5', 100)],
  ['orders to keep', ({ retention }) => retention.findOrders(ids)],
  ['any order', ({ retention }) => retention.hasOrders()],
  ['removing tracks', ({ retention }) => retention.remove('tracks', ['a', 'b'])],
  [
    'removing the consents of tracks',
    ({ retention }) => retention.removeConsentsOf([{ ...track, _openid: 'o1' }, track]),
  ],
  ['removing limits', ({ retention }) => retention.removeLimits(3, 50)],
]

/**
 * That no statement of the stores reads a growing table from the first row to the last, and none of their triggers. The
 * plans are those of the statements as they run, which the server logs (auto_explain).
 */
export function describePlans(cluster: () => PostgresCluster): void {
  let explained: Database
  beforeAll(async () => {
    const plain = await connectDatabase(cluster().url)
    await plain.kysely.connection().execute(async (connection) => {
      for (const statement of FILL) await sql.raw(statement).execute(connection)
    })
    await plain.close()
    const options = [
      'session_preload_libraries=auto_explain',
      ...['log_min_duration=0', 'log_nested_statements=on'].map((each) => `auto_explain.${each}`),
    ]
    const settings = encodeURIComponent(options.map((each) => `-c ${each}`).join(' '))
    explained = await connectDatabase(`${cluster().url}?options=${settings}`)
  })
  afterAll(() => explained.close())

  it.each(CALLS)('reads no growing table as a whole for %s', async (_what, call) => {
    const before = cluster().readLog().length
    await call(createStores(explained)(startDeadline(60_000), ['o1']))
    const plans = cluster().readLog().slice(before)
    expect(plans).toContain('plan:')
    const scanned = [...plans.matchAll(/Seq Scan on (?:public\.)?(\w+)/g)].map(([, table]) => table)
    expect(scanned.filter((table) => GROWING.includes(table ?? ''))).toEqual([])
  })

  it.each([1, 200])('finds %d watched tracks by the primary key of each partition', async (count) => {
    const watched = Array.from({ length: count }, (_, index) => index * 7 + 1)
    const ids = watched.map((n) => createHash('sha256').update(`t${n}`).digest('hex'))
    const owners = [...new Set(watched.map((n) => `o${Math.floor(n / 4)}`))]
    const before = cluster().readLog().length
    const found = await createStores(explained)(startDeadline(60_000), owners).tracks.findAll(ids)
    expect(found).toHaveLength(count)
    const plan = cluster().readLog().slice(before)
    const indexes = [...plan.matchAll(/Index Scan (?:using|on) (\w+)/g)].map(([, index]) => index)
    for (const name of ['tracks_open', 'tracks_202001', 'tracks_202002'])
      expect(indexes).toContain(`${name}_pkey`)
    expect(indexes.filter((index) => !index?.endsWith('_pkey'))).toEqual([])
    // A database that is spread by owner reads only the nodes that the statement names.
    expect(plan).toMatch(/openid (?:= any|in|=)/i)
  })

  it('would notice a statement that reads a table as a whole', async () => {
    const before = cluster().readLog().length
    await sql`select from tracks where failed_as = 'BUSY'`.execute(explained.kysely)
    expect(cluster().readLog().slice(before)).toContain('Seq Scan on tracks_open')
  })
}
