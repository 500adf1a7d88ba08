import fc from 'fast-check'
import {
  ask,
  createShop,
  DAY,
  placeOrder,
  pushVersion,
  rowsNow,
  type Answer,
  type Parcel,
  type Shop,
} from '../testing/shop'
import type { Row } from '../testing/pathPacket'
import { isFresh } from './shared/freshness'

// Orders that move, merge, share a number, end and come back, with pushes, answers, failures and wrong clocks: no customer sees
// what is not theirs, no row is lost, and the newest word stands.

/** What must hold, beside the shop itself. */
interface Model {
  /** The parcel of every order that was ever placed. */
  parcelOf: Map<string, Parcel>
  /** The rows of each order's track after the last step. */
  stored: Map<string, Row[]>
  /** Texts that a carrier has corrected or taken back. */
  withdrawn: Set<string>
}

class Step implements fc.AsyncCommand<Model, Shop> {
  constructor(
    private readonly name: string,
    private readonly take: (shop: Shop, model: Model) => unknown,
  ) {}
  check(): boolean {
    return true
  }
  async run(model: Model, shop: Shop): Promise<void> {
    await this.take(shop, model)
    checkTracks(shop, model)
  }
  toString(): string {
    return this.name
  }
}

/**
 * Every track has only rows of its order's parcel, and every row that it had, unless the carrier has withdrawn it. An answer
 * has no version, so another text for the same second may stand in for a row until the next answer.
 */
function checkTracks({ tracks }: Shop, { parcelOf, stored, withdrawn }: Model): void {
  for (const { orderId, pathItemList } of tracks.all()) {
    const rows = pathItemList as Row[]
    const name = `${parcelOf.get(orderId)?.name},`
    expect(rows.filter(({ actionMsg }) => !actionMsg.startsWith(name))).toEqual([])
    const seconds = new Set(rows.map(({ actionTime }) => actionTime))
    const gone = (stored.get(orderId) ?? []).filter(({ actionTime }) => !seconds.has(actionTime))
    expect(gone.filter(({ actionMsg }) => !withdrawn.has(actionMsg))).toEqual([])
    stored.set(orderId, rows)
  }
}

const ORDERS = ['A', 'B', 'C']
const customer = fc.constantFrom('alice', 'bob')
const orderId = fc.constantFrom(...ORDERS)
const skew = fc.constantFrom(0, 0, 3600, -3600)
const answer = fc.constantFrom<Answer>('current', 'lagging', 'nothing', 'failure', 'with the earlier parcel')

type Happening = 'moves' | 'is signed' | 'is corrected' | 'moves again'

/** Places an order, unless there has been one with this id. */
function place(shop: Shop, { parcelOf }: Model, id: string, openid: string, number: string): void {
  if (parcelOf.has(id)) return
  placeOrder(shop, id, openid, number)
  const parcel = shop.orders.get(id)?.parcel
  if (parcel) parcelOf.set(id, parcel)
}

function addVersion({ versions }: Parcel, rows: Row[]): void {
  versions.push(rows)
}

/** Reports something about the open parcel of an order. */
function report(shop: Shop, model: Model, orderId: string, what: Happening) {
  const parcel = shop.orders.get(orderId)?.parcel
  if (!parcel || parcel.closed) return
  shop.clock.now += 60
  const rows = rowsNow(parcel)
  const last = rows.at(-1)
  const id = `${parcel.name}, ${parcel.versions.length}`
  const at = (actionType: number): Row => ({ actionTime: shop.clock.now, actionType, actionMsg: id })
  if (what === 'moves') addVersion(parcel, [...rows, at(200001)])
  const isSigned = parcel.versions.flat().some(({ actionType }) => actionType === 300003)
  if (what === 'is signed' && !isSigned) addVersion(parcel, [...rows, at(300003)])
  const isEnd = last?.actionType === 300003
  if (!last || (what === 'moves again' && (!isEnd || last.actionTime === shop.clock.now))) return
  if (what === 'is corrected' || what === 'moves again') model.withdrawn.add(last.actionMsg)
  if (what === 'is corrected') addVersion(parcel, [...rows.slice(0, -1), { ...last, actionMsg: id }])
  if (what === 'moves again') addVersion(parcel, [...rows.slice(0, -1), at(300002)])
}

/** Time passes. After half a year every parcel is over, and a carrier may use its number again. */
function pass(shop: Shop, seconds: number): void {
  shop.clock.now += seconds
  if (seconds > 100 * DAY) for (const parcel of shop.parcels) parcel.closed = true
}

const places = fc.record({ id: orderId, openid: customer, number: fc.constantFrom('1', '1', '2') }).map(
  ({ id, openid, number }) =>
    new Step(`${openid} orders ${id} under ${number}`, (shop, model) => {
      place(shop, model, id, openid, number)
    }),
)

const moves = fc.record({ id: orderId, openid: customer }).map(
  ({ id, openid }) =>
    new Step(`${id} moves to ${openid}`, ({ orders }) => {
      const found = orders.get(id)
      if (found) found.order = { ...found.order, openid }
    }),
)

const deletes = orderId.map((id) => new Step(`${id} is deleted`, ({ orders }) => orders.delete(id)))

const reports = fc
  .record({
    id: orderId,
    what: fc.constantFrom<Happening>('moves', 'moves', 'is signed', 'is corrected', 'moves again'),
  })
  .map(
    ({ id, what }) =>
      new Step(`the parcel of ${id} ${what}`, (shop, model) => {
        report(shop, model, id, what)
      }),
  )

const pushes = fc.record({ parcel: fc.nat(3), versionsAgo: fc.constantFrom(0, 0, 1, 2), skew }).map(
  ({ parcel: index, versionsAgo, skew }) =>
    new Step(`a push of parcel ${index}, ${versionsAgo} versions ago, clock ${skew}`, async (shop) => {
      const parcel = shop.parcels[index % Math.max(1, shop.parcels.length)]
      const version = (parcel?.versions.length ?? 0) - 1 - versionsAgo
      if (parcel && version >= 0) await pushVersion(shop, parcel, version, skew)
    }),
)

const asks = fc.record({ id: orderId, openid: customer, answer, skew }).map(
  ({ id, openid, answer, skew }) =>
    new Step(`${openid} asks for ${id}, WeChat: ${answer}, clock ${skew}`, async (shop, { parcelOf }) => {
      // By then the last answer is no longer fresh for a refresh.
      shop.clock.now += 31
      const reply = await ask(shop, openid, id, answer, skew)
      const isOwner = shop.orders.get(id)?.order.openid === openid
      if (!isOwner) expect(reply).toEqual({ ok: false, code: 'NOT_FOUND' })
      const name = `${parcelOf.get(id)?.name},`
      const rows = reply.ok ? reply.data.pathItemList : []
      expect(rows.filter((row) => !String(row?.actionMsg).startsWith(name))).toEqual([])
      if (isOwner) checkOwner(shop, id)
    }),
)

const passes = fc.constantFrom(0, 1, 700, 4000, 4000, 2 * DAY, 200 * DAY).map(
  (seconds) =>
    new Step(`${seconds} s pass`, (shop) => {
      pass(shop, seconds)
    }),
)

/** What happens often is listed more than once. */
const commands = [places, moves, deletes, passes, reports, reports, reports, pushes, pushes, asks, asks, asks]

/** Only the present owner can watch the track of an order. */
function checkOwner({ tracks, orders }: Shop, id: string): void {
  const track = tracks.all().find(({ orderId }) => orderId === id)
  if (track) expect(track._openid).toBe(orders.get(id)?.order.openid)
}

/** After everything has arrived, each moving order has exactly what its carrier says now. */
async function checkNewest(shop: Shop): Promise<void> {
  pass(shop, 7200)
  for (const [id, { order, parcel }] of shop.orders) {
    const rows = rowsNow(parcel)
    // A day after its end WeChat is not asked again.
    const isOver = shop.tracks
      .all()
      .some((track) => track.orderId === id && isFresh(track, true, shop.clock.now))
    if (parcel.closed || isOver) continue
    const reply = await ask(shop, order.openid, id, 'current', 0)
    if (!reply.ok || reply.data.stale) throw new Error(`no fresh answer for ${id}: ${JSON.stringify(reply)}`)
    expect(new Set(reply.data.pathItemList)).toEqual(new Set(rows))
    const ended = rows.some(({ actionType }) => actionType === 300003)
    expect(shop.orders.get(id)?.order.ended).toBe(ended)
    checkOwner(shop, id)
  }
}

it('shows no customer the parcel of another, loses no row, and lets the newest word stand', async () => {
  jest.spyOn(console, 'error').mockReturnValue()
  jest.spyOn(console, 'warn').mockReturnValue()
  await fc.assert(
    fc.asyncProperty(fc.commands(commands, { maxCommands: 40, size: 'max' }), async (planned) => {
      const shop = createShop()
      const model: Model = { parcelOf: new Map(), stored: new Map(), withdrawn: new Set() }
      place(shop, model, 'A', 'alice', '1')
      place(shop, model, 'B', 'bob', '1')
      await fc.asyncModelRun(() => ({ model, real: shop }), planned)
      await checkNewest(shop)
    }),
    { numRuns: 400 },
  )
})
