import { describeBelongingStore } from '../../testing/storeContracts/belongingStore'
import { setUpCloudBackend } from '../../testing/storeContracts/cloudBackend'
import { describeShopOrderStore } from '../../testing/storeContracts/shopOrderStore'

// The adapter through the real wx-server-sdk, against the preview's gateway.

const backend = setUpCloudBackend()
describeShopOrderStore(backend)
describe('the belonging store', () => {
  describeBelongingStore(backend)
})
