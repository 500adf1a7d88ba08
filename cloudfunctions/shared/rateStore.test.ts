import { setUpCloudBackend } from '../../testing/storeContracts/cloudBackend'
import { describeRateStore } from '../../testing/storeContracts/rateStore'

// The adapter through the real wx-server-sdk, against the preview's gateway.

const backend = setUpCloudBackend()
describeRateStore(backend)

it('costs two requests for the first count of a day, and one for each count after it', async () => {
  const { rates } = backend.stores()
  const now = 1795413900
  await rates.add('oMe', 1, 60, now)
  expect(backend.requests()).toEqual({ 'rates.modifyDocument': 1, 'rates.insertDocument': 1 })
  await rates.add('oMe', 1, 60, now + 60)
  expect(backend.requests()).toEqual({ 'rates.modifyDocument': 2, 'rates.insertDocument': 1 })
})
