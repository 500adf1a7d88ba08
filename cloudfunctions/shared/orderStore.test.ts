import { setUpCloudBackend } from '../../testing/storeContracts/cloudBackend'
import { describeOrderStore } from '../../testing/storeContracts/orderStore'
import { createCloud } from './cloud'

// The adapter through the real wx-server-sdk, against the preview's gateway.

const backend = setUpCloudBackend()
describeOrderStore(backend)

describe('the SDK', () => {
  const where = async (condition: object): Promise<unknown> =>
    createCloud().database().collection('orders').where(condition).get()

  beforeEach(() => backend.hold('orders', [{ _openid: 'oXYZ987654', orderId: '202611210099' }]))

  it('silently drops an undefined openid from a condition, so that any order matches', async () => {
    const found = await where({ orderId: '202611210099', _openid: undefined })
    expect(found).toMatchObject({ data: [{ _openid: 'oXYZ987654' }] })
  })

  it('sends an operator in a condition as it is', async () => {
    const found = await where({ orderId: { $gt: '' }, _openid: 'oXYZ987654' })
    expect(found).toMatchObject({ data: [{ orderId: '202611210099' }] })
  })
})

it('names the number of the SDK if the collection does not exist', async () => {
  await backend.drop()
  const found = backend.stores().orders.findOwn('oMe', '1')
  await expect(found).rejects.toMatchObject({ code: 'NOT_AUTHORISED', errCode: -502005 })
})
