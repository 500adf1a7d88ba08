import type { Database } from '../database/connect'
import { createStores, type CreateStores } from '../database/stores'
import { checkOrdersView } from './checkOrdersView'
import type { OrdersEntrance } from './settings'
import { createViewStores } from './viewStores'

/** The stores with the orders of ORDERS_SOURCE. Throws a ServerSettingsError if the shop's view cannot be read. */
export async function openStores(
  { source }: Pick<OrdersEntrance, 'source'>,
  database: Pick<Database, 'kysely'>,
): Promise<CreateStores> {
  if (source === 'table') return createStores(database)
  await checkOrdersView(database)
  return createViewStores(database)
}
