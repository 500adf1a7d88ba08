import { setUpCloudBackend } from '../../testing/storeContracts/cloudBackend'
import { describeRetentionStore } from '../../testing/storeContracts/retentionStore'

// The adapter through the real wx-server-sdk, against the preview's gateway.

describeRetentionStore(setUpCloudBackend())
