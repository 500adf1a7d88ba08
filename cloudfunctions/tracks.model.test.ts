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

// Orders that move, merge, share a number, end and come back, with pushes, answers, failures and wrong clocks: nobody sees
// what is not theirs, no row is lost, and the newest word stands.

/** What must hold, beside the shop itself. */
interface Model {
  /** The parcel of every order that was ever placed. */
  parcelOf: Map<string, Parcel>
  /** The rows of each order's track after the last step. */
  stored: Map<string, string[]>
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

/** Every track has only rows of its order's parcel, and every row that it had, unless the carrier has withdrawn it. */
function checkTracks({ tracks }: Shop, { parcelOf, stored, withdrawn }: Model): void {
  for (const { orderId, pathItemList } of tracks.all()) {
    const texts = pathItemList.map((row) => String(row?.actionMsg))
    const name = parcelOf.get(orderId)?.name
    expect(texts.filter((text) => !text.startsWith(`${name},`))).toEqual([])
    const lost = (stored.get(orderId) ?? []).filter((text) => !texts.includes(text) && !withdrawn.has(text))
    expect(lost).toEqual([])
    stored.set(orderId, texts)
  }
}

const ORDERS = ['A', 'B', 'C', 'D']
const customer = fc.constantFrom('alice', 'bob')
const orderId = fc.constantFrom(...ORDERS)
const skew = fc.constantFrom(0, 0, 3600, -3600)
const answer = fc.constantFrom<Answer>('current', 'lagging', 'nothing', 'failure', 'with the earlier parcel')

function addVersion({ versions }: Parcel, rows: Row[]): void {
  versions.push(rows)
}

/** Reports something about the open parcel of an order. */
function report(
  shop: Shop,
  model: Model,
  orderId: string,
  what: 'moves' | 'is signed' | 'is corrected' | 'moves again',
) {
  const parcel = shop.orders.get(orderId)?.parcel
  if (!parcel || parcel.closed) return
  const rows = rowsNow(parcel)
  const last = rows.at(-1)
  const id = `${parcel.name}, ${parcel.versions.length}`
  const at = (actionType: number): Row => ({ actionTime: shop.clock.now, actionType, actionMsg: id })
  if (what === 'moves') addVersion(parcel, [...rows, at(200001)])
  if (what === 'is signed') addVersion(parcel, [...rows, at(300003)])
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

const commands = [
  fc.record({ id: orderId, openid: customer, number: fc.constantFrom('1', '2') }).map(
    ({ id, openid, number }) =>
      new Step(`${openid} orders ${id} under ${number}`, (shop, { parcelOf }) => {
        if (parcelOf.has(id)) return
        placeOrder(shop, id, openid, number)
        const parcel = shop.orders.get(id)?.parcel
        if (parcel) parcelOf.set(id, parcel)
      }),
  ),
  fc.record({ id: orderId, openid: customer }).map(
    ({ id, openid }) =>
      new Step(`${id} moves to ${openid}`, ({ orders }) => {
        const found = orders.get(id)
        if (found) found.order = { ...found.order, openid }
      }),
  ),
  orderId.map((id) => new Step(`${id} is deleted`, ({ orders }) => orders.delete(id))),
  fc
    .record({
      id: orderId,
      what: fc.constantFrom('moves' as const, 'moves', 'is signed', 'is corrected', 'moves again'),
    })
    .map(
      ({ id, what }) =>
        new Step(`the parcel of ${id} ${what}`, (shop, model) => {
          report(shop, model, id, what)
        }),
    ),
  fc.record({ parcel: fc.nat(4), versionsAgo: fc.constantFrom(0, 0, 1, 2), skew }).map(
    ({ parcel: index, versionsAgo, skew }) =>
      new Step(`a push of parcel ${index}, ${versionsAgo} versions ago, clock ${skew}`, async (shop) => {
        const parcel = shop.parcels[index]
        const version = (parcel?.versions.length ?? 0) - 1 - versionsAgo
        if (parcel && version >= 0) await pushVersion(shop, parcel, version, skew)
      }),
  ),
  fc.record({ id: orderId, openid: customer, answer, skew }).map(
    ({ id, openid, answer, skew }) =>
      new Step(`${openid} asks for ${id}, WeChat: ${answer}, clock ${skew}`, async (shop, { parcelOf }) => {
        const reply = await ask(shop, openid, id, answer, skew)
        const isOwner = shop.orders.get(id)?.order.openid === openid
        if (!isOwner) expect(reply).toEqual({ ok: false, code: 'NOT_FOUND' })
        const name = `${parcelOf.get(id)?.name},`
        const rows = reply.ok ? reply.data.pathItemList : []
        expect(rows.filter((row) => !String(row?.actionMsg).startsWith(name))).toEqual([])
        if (isOwner) checkOwner(shop, id)
      }),
  ),
  fc.constantFrom(0, 1, 31, 700, 2 * DAY, 200 * DAY).map(
    (seconds) =>
      new Step(`${seconds} s pass`, (shop) => {
        pass(shop, seconds)
      }),
  ),
]

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
    const endedAt = rows.find(({ actionType }) => actionType === 300003)?.actionTime ?? shop.clock.now
    if (parcel.closed || shop.clock.now - endedAt > DAY / 2) continue
    const reply = await ask(shop, order.openid, id, 'current', 0)
    if (!reply.ok || reply.data.stale) throw new Error(`no fresh answer for ${id}: ${JSON.stringify(reply)}`)
    expect(new Set(reply.data.pathItemList)).toEqual(new Set(rows))
    const ended = rows.some(({ actionType }) => actionType === 300003)
    expect(shop.orders.get(id)?.order.ended).toBe(ended)
    checkOwner(shop, id)
  }
}

it('shows nobody what is not theirs, loses no row, and lets the newest word stand', async () => {
  jest.spyOn(console, 'error').mockReturnValue()
  jest.spyOn(console, 'warn').mockReturnValue()
  await fc.assert(
    fc.asyncProperty(fc.commands(commands, { maxCommands: 40 }), async (planned) => {
      const shop = createShop()
      const model: Model = { parcelOf: new Map(), stored: new Map(), withdrawn: new Set() }
      await fc.asyncModelRun(() => ({ model, real: shop }), planned)
      await checkNewest(shop)
    }),
    { numRuns: 400 },
  )
})
