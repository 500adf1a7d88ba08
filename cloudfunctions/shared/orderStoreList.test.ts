import { setUpCloudBackend } from '../../testing/storeContracts/cloudBackend'
import { describeOrderList } from '../../testing/storeContracts/orderList'

// The adapter through the real wx-server-sdk, against the preview's gateway.

describeOrderList(setUpCloudBackend())
