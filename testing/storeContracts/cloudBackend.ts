import { createRetentionStore } from '../../cloudfunctions/cleanUp/retentionStore'
import { createPaymentStore } from '../../cloudfunctions/confirmReceipt/paymentStore'
import { createBelongingStore } from '../../cloudfunctions/putOrders/belongingStore'
import { createShopOrderStore } from '../../cloudfunctions/putOrders/shopOrderStore'
import { createCarrierStore } from '../../cloudfunctions/shared/carrierStore'
import { createCloud } from '../../cloudfunctions/shared/cloud'
import { createConsentStore } from '../../cloudfunctions/shared/consentStore'
import { EACH_REQUEST } from '../../cloudfunctions/shared/deadline'
import { createOrderStore } from '../../cloudfunctions/shared/orderStore'
import { createPauseStore } from '../../cloudfunctions/shared/pauseStore'
import { createRateStore } from '../../cloudfunctions/shared/rateStore'
import { createShareStore } from '../../cloudfunctions/shared/shareStore'
import { createTrackStore } from '../../cloudfunctions/shared/trackStore'
import type { Stores } from '../../server/database/stores'
import { setUpGateway, type TestDatabase } from '../gateway'
import { sortById, type StoreBackend } from './backend'

const COLLECTIONS = [
  ...['orders', 'tracks', 'consents', 'shares'],
  ...['rates', 'pauses', 'carriers', 'progress'],
]

/** CloudBase's stores through the real wx-server-sdk, against the preview's gateway. For the tests of one file. */
export function setUpCloudBackend(): StoreBackend & Pick<TestDatabase, 'requests'> {
  const database = setUpGateway({ collections: COLLECTIONS })
  return {
    isSchemaless: true,
    stores: createCloudStores,
    requests: database.requests,
    hold(collection, documents) {
      database.hold(collection, [...database.stored(collection), ...documents])
      return Promise.resolve()
    },
    stored: (collection) => Promise.resolve(sortById(database.stored(collection))),
    drop() {
      database.dropCollections()
      return Promise.resolve()
    },
  }
}

function createCloudStores(): Stores {
  const cloud = createCloud()
  return {
    orders: createOrderStore(cloud),
    shopOrders: createShopOrderStore(cloud, EACH_REQUEST),
    belongings: createBelongingStore(cloud, EACH_REQUEST),
    tracks: createTrackStore(cloud),
    consents: createConsentStore(cloud),
    shares: createShareStore(cloud),
    rates: createRateStore(cloud),
    pauses: createPauseStore(cloud),
    carriers: createCarrierStore(cloud),
    payments: createPaymentStore(cloud, EACH_REQUEST),
    retention: createRetentionStore(cloud),
  }
}
