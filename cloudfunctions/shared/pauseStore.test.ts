import { setUpCloudBackend } from '../../testing/storeContracts/cloudBackend'
import { describeCarrierStore, describePauseStore } from '../../testing/storeContracts/pauseStore'

// The adapter through the real wx-server-sdk, against the preview's gateway.

const backend = setUpCloudBackend()
describePauseStore(backend)
describeCarrierStore(backend)

it('notes which pause cannot be read, and why', async () => {
  const error = jest.spyOn(console, 'error').mockReturnValue()
  await backend.hold('pauses', [{ _id: 'a', until: 'tomorrow', errCode: 40199, failures: 1 }])
  await expect(backend.stores().pauses.find(['a'])).resolves.toEqual([])
  expect(error.mock.calls).toEqual([
    ['{"where":"pauses","code":"INTERNAL","errMsg":"pause document of the wrong shape: until"}'],
  ])
})
