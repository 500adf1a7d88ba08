import { isListedCarrier } from '../../src/domain/carrier'
import { fetchCarriers } from './carrierList'
import type { CarrierStore, KnownCarriers } from './carrierStore'
import type { ExpressApi } from './expressApi'
import { tryWithin } from './limitTime'

/** WeChat's names of the carriers that our own table lacks, by `delivery_id`. */
export type CarrierNames = ReadonlyMap<string, string>

/** Finds the names of these carriers; one without a name is not in the answer. Never throws a Failure. */
export type FindCarrierNames = (deliveryIds: readonly string[]) => Promise<CarrierNames>

/** What an instance remembers of the list. */
export interface CarrierMemory {
  known?: KnownCarriers
}

export interface CarrierPorts {
  memory: CarrierMemory
  store: CarrierStore
  /** Without it WeChat is not asked, and only stored names are found. */
  api?: Pick<ExpressApi, 'getAllDelivery'>
  /** Unix seconds. */
  now: () => number
}

const HOUR = 3600
const DAY = 24 * HOUR

/** Longest wait for the database or WeChat, in milliseconds: an answer without a name is better than a late one. */
const MAX_WAIT_MS = 1000

/**
 * Creates the look-up of names. Carriers of our own table cost nothing. For another one the list is read from memory, else
 * from the database, and once a day from WeChat; after a failure WeChat is asked again in an hour, and the old list stays.
 */
export function createCarrierNames({ memory, store, api, now }: CarrierPorts): FindCarrierNames {
  const isFresh = ({ until }: KnownCarriers): boolean => until > now() && until <= now() + DAY

  async function current(): Promise<KnownCarriers | undefined> {
    if (memory.known && isFresh(memory.known)) return memory.known
    const stored = (await tryWithin(MAX_WAIT_MS, 'carriers', () => store.find())) ?? memory.known
    if (!api || (stored && isFresh(stored))) {
      if (stored) memory.known = stored
      return stored
    }
    const fetched = await tryWithin(MAX_WAIT_MS, 'carriers', () => fetchCarriers(api))
    const known = fetched
      ? { carriers: fetched, until: now() + DAY }
      : { carriers: stored?.carriers ?? [], until: now() + HOUR }
    memory.known = known
    await tryWithin(MAX_WAIT_MS, 'carriers', () => store.put(known))
    return known
  }

  return async (deliveryIds) => {
    const unlisted = deliveryIds.filter((id) => !isListedCarrier(id))
    if (unlisted.length === 0) return new Map()
    const carriers = (await current())?.carriers ?? []
    const named = carriers.filter(({ deliveryId }) => unlisted.includes(deliveryId))
    return new Map(named.map(({ deliveryId, deliveryName }) => [deliveryId, deliveryName]))
  }
}
