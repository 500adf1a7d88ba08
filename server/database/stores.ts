import type { RetentionStore } from '../../cloudfunctions/cleanUp/retentionStore'
import type { PaymentStore } from '../../cloudfunctions/confirmReceipt/paymentStore'
import type { BelongingStore } from '../../cloudfunctions/putOrders/belongingStore'
import type { ShopOrderStore } from '../../cloudfunctions/putOrders/shopOrderStore'
import type { CarrierStore } from '../../cloudfunctions/shared/carrierStore'
import type { ConsentStore } from '../../cloudfunctions/shared/consentStore'
import type { Deadline } from '../../cloudfunctions/shared/deadline'
import type { OrderStore } from '../../cloudfunctions/shared/orderStore'
import type { PauseStore } from '../../cloudfunctions/shared/pauseStore'
import type { RateStore } from '../../cloudfunctions/shared/rateStore'
import type { ShareStore } from '../../cloudfunctions/shared/shareStore'
import type { TrackStore } from '../../cloudfunctions/shared/trackStore'
import type { Database } from './connect'
import { createStatementRunner } from './statement'
import { createBelongingStore } from './stores/belongingStore'
import { createCarrierStore } from './stores/carrierStore'
import { createConsentStore } from './stores/consentStore'
import { createOrderStore } from './stores/orderStore'
import { createPauseStore } from './stores/pauseStore'
import { createPaymentStore } from './stores/paymentStore'
import { createRateStore } from './stores/rateStore'
import { createRetentionStore } from './stores/retentionStore'
import { createShareStore } from './stores/shareStore'
import { createShopOrderStore } from './stores/shopOrderStore'
import { createTrackStore } from './stores/trackStore'

/** The ports of the functions over one database. */
export interface Stores {
  orders: OrderStore
  shopOrders: ShopOrderStore
  belongings: BelongingStore
  tracks: TrackStore
  consents: ConsentStore
  shares: ShareStore
  rates: RateStore
  pauses: PauseStore
  carriers: CarrierStore
  payments: PaymentStore
  retention: RetentionStore
}

/**
 * The stores for one call; every statement is made within its deadline. A call for customers names them by their openids, so
 * that a database that is spread by owner finds their tracks in one place.
 */
export type CreateStores = (deadline: Deadline, owners?: readonly string[]) => Stores

export function createStores({ kysely }: Pick<Database, 'kysely'>): CreateStores {
  return (deadline, owners) => {
    const run = createStatementRunner(deadline)
    return {
      orders: createOrderStore(kysely, run),
      shopOrders: createShopOrderStore(kysely, run),
      belongings: createBelongingStore(kysely, run),
      tracks: createTrackStore(kysely, run, owners),
      consents: createConsentStore(kysely, run),
      shares: createShareStore(kysely, run),
      rates: createRateStore(kysely, run),
      pauses: createPauseStore(kysely, run),
      carriers: createCarrierStore(kysely, run),
      payments: createPaymentStore(kysely, run),
      retention: createRetentionStore(kysely, run),
    }
  }
}
