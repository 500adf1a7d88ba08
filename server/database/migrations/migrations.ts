import type { Migration } from 'kysely'
import * as ordersAndTracks from './001-orders-and-tracks'
import * as theOtherStores from './002-the-other-stores'

/** Every migration by its name, in the order of the names. A migration that has run anywhere is never changed. */
export const MIGRATIONS: Readonly<Record<string, Migration>> = {
  '001-orders-and-tracks': ordersAndTracks,
  '002-the-other-stores': theOtherStores,
}
