import { setUpCloudBackend } from '../../testing/storeContracts/cloudBackend'
import { describeConsentStore } from '../../testing/storeContracts/consentStore'

// The adapter through the real wx-server-sdk, against the preview's gateway.

const backend = setUpCloudBackend()
describeConsentStore(backend)

it('costs one request to add a consent to a parcel that has some', async () => {
  const parcel = { orderId: 'A', deliveryId: 'SF', waybillId: '1', openid: 'oABC123456' }
  const { consents } = backend.stores()
  await consents.add(parcel, ['signed'], {})
  const before = backend.requests()
  await consents.add(parcel, ['signed'], {})
  const updates = 'consents.modifyDocument'
  expect(backend.requests()).toEqual({ ...before, [updates]: (before[updates] ?? 0) + 1 })
})
