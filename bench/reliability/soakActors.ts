import { setTimeout as sleep } from 'node:timers/promises'
import { pathPacket } from '../../testing/pathPacket'
import { messagesOf, type SoakChecks } from './soakChecks'
import type { SoakCloud } from './soakCloud'
import type { SoakParcel, SoakParcels } from './soakParcels'

export interface SoakWorld {
  cloud: SoakCloud
  parcels: SoakParcels
  checks: SoakChecks
  random: () => number
  /** The functions' clock, Unix seconds. */
  now: () => number
  /** False when everyone should come to an end. */
  goesOn: () => boolean
  counts: { calls: number; pushes: number; delivered: number }
}

/** A customer's call. Functions answer customers and never throw. */
export async function callAs(world: SoakWorld, openid: string, name: string, event: object) {
  world.counts.calls += 1
  try {
    return world.checks.checkAnswer(name, openid, await world.cloud.call(name, event, { openid }))
  } catch {
    world.checks.violations.thrown += 1
    return undefined
  }
}

/** One customer, who looks at parcels, at the list, at what is not theirs, and shares and subscribes. */
export async function runCustomer(world: SoakWorld, openid: string): Promise<void> {
  const { parcels, random, goesOn } = world
  while (goesOn()) {
    await sleep(100 + random() * 200)
    const own = [...parcels.live.values()].filter((parcel) => parcel.openid === openid)
    const dice = random()
    const { orderId, deliveryId, waybillId } =
      dice < 0.1 || own.length === 0 ? parcels.pickParcel() : parcels.pick(own)
    if (dice < 0.65) await callAs(world, openid, 'getPath', { orderId, refresh: random() < 0.5 })
    else if (dice < 0.85)
      await callAs(world, openid, 'listOrders', random() < 0.3 ? { query: waybillId } : {})
    else if (dice < 0.95) await callAs(world, openid, 'subscribe', { orderId, accepted: ['signed'] })
    else await callAs(world, openid, 'shares', { action: 'create', orderId, deliveryId, waybillId })
  }
}

/** WeChat pushes until it is told that the push has arrived. */
async function push(world: SoakWorld, parcel: SoakParcel): Promise<void> {
  const rows = [...parcel.rows]
  const packet = pathPacket(parcel, parcel.version, rows, { OrderId: parcel.orderId })
  for (let tries = 0; tries < 5; tries += 1) {
    world.counts.pushes += 1
    const answer = await world.cloud.call('onPathUpdate', packet, { push: true }).catch(() => undefined)
    if (answer === 'success') {
      world.checks.checkPushed(world.cloud.database, parcel, messagesOf(rows))
      return
    }
    await sleep(100 + world.random() * 400)
  }
}

/** Moves parcels. Most rows are pushed, some twice, in any order; the others are only there to be asked for. */
export async function runCarrier(world: SoakWorld): Promise<void> {
  const { parcels, random, now, goesOn } = world
  const running = new Set<Promise<void>>()
  while (goesOn()) {
    await sleep(random() * 60)
    const parcel = parcels.pickParcel()
    if (parcels.hasEnded(parcel)) continue
    parcels.report(parcel, now())
    const pushes = random() < 0.6 ? 1 + Math.floor(random() * 2) : 0
    for (let number = 0; number < pushes; number += 1) {
      const pushing = push(world, parcel).finally(() => running.delete(pushing))
      running.add(pushing)
    }
    if (parcels.hasEnded(parcel)) {
      const retiring = retire(world, parcel).finally(() => running.delete(retiring))
      running.add(retiring)
    }
  }
  await Promise.all(running)
}

/** Waits until the customer is shown the whole journey, and replaces the order by a new one. */
async function retire(world: SoakWorld, parcel: SoakParcel): Promise<void> {
  await sleep(2000)
  await checkDelivered(world, parcel)
  world.parcels.remove(parcel, world.cloud.database)
  world.parcels.place(world.cloud.database, world.now())
}

/** The whole journey must be shown to its owner within a minute; what is missing then is lost. */
export async function checkDelivered(world: SoakWorld, { orderId, openid, rows }: SoakParcel): Promise<void> {
  let missing = messagesOf(rows)
  for (let tries = 0; tries < 60 && missing.length > 0; tries += 1) {
    if (tries > 0) await sleep(1000)
    const answer = await callAs(world, openid, 'getPath', { orderId, refresh: true })
    const shown = answer?.ok ? messagesOf((answer.data as { pathItemList: unknown }).pathItemList) : []
    missing = messagesOf(rows).filter((message) => !shown.includes(message))
  }
  world.checks.violations.lostRows += missing.length
  world.counts.delivered += 1
}
