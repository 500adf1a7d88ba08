import { setUpCloudBackend } from '../../testing/storeContracts/cloudBackend'
import { describeShareStore } from '../../testing/storeContracts/shareStore'

// The adapter through the real wx-server-sdk, against the preview's gateway.

const backend = setUpCloudBackend()
const shares = () => backend.stores().shares
describeShareStore(backend)

const share = { _id: 'h', _openid: 'oABC123456', orderId: '1', expiresAt: 2000, endedAt: 0 }

it('throws INTERNAL for a document of the wrong shape, and leaves it out of a list', async () => {
  jest.spyOn(console, 'error').mockReturnValue()
  await backend.hold('shares', [share])
  await expect(shares().findOpen('h', 1000)).rejects.toMatchObject({ code: 'INTERNAL' })
  await expect(shares().listOpen('oABC123456', '1', 1000)).resolves.toEqual([])
})

it('notes which link was left out of a list, and why', async () => {
  const error = jest.spyOn(console, 'error').mockReturnValue()
  const times = { orderCreatedAt: 5, createdAt: 1000, uses: 'many' }
  await backend.hold('shares', [{ ...share, ...times, deliveryId: 'SF', waybillId: 'SF1' }])
  await expect(shares().listOpen('oABC123456', '1', 1001)).resolves.toEqual([])
  const wrong = 'share document of the wrong shape: uses'
  expect(error.mock.calls).toEqual([[`{"where":"shares","code":"INTERNAL","errMsg":"${wrong}"}`]])
  await expect(shares().findOpen('h', 1001)).rejects.toThrow(wrong)
})
