import { describeBelongingStore } from '../../testing/storeContracts/belongingStore'
import { describeConsentStore } from '../../testing/storeContracts/consentStore'
import { describeMalformedTracks } from '../../testing/storeContracts/malformedTracks'
import { describeOrderList } from '../../testing/storeContracts/orderList'
import { describeOrderStore } from '../../testing/storeContracts/orderStore'
import { describePartitions } from '../../testing/storeContracts/partitions'
import { describeCarrierStore, describePauseStore } from '../../testing/storeContracts/pauseStore'
import { describeRateStore } from '../../testing/storeContracts/rateStore'
import { describeRetentionStore } from '../../testing/storeContracts/retentionStore'
import { describeShareStore } from '../../testing/storeContracts/shareStore'
import { describeShopOrderStore } from '../../testing/storeContracts/shopOrderStore'
import { setUpSqlBackend } from '../../testing/storeContracts/sqlBackend'
import { describeTrackStore } from '../../testing/storeContracts/trackStore'
import { readOrders } from '../../preview/cloud/fixtures'
import { FIXTURES } from '../../testing/gateway'
import { blankTrack } from '../../testing/ownedOrder'
import { seed } from '../preview/seed'
import { describeDatabases } from '../../testing/databases'

// The suites that CloudBase's stores pass, on PGlite and on PostgreSQL.

describeDatabases((database) => {
  const backend = setUpSqlBackend(database)
  describe('the order store', () => {
    describeOrderStore(backend)
  })
  describe('the list of orders', () => {
    describeOrderList(backend)
  })
  describe('the track store', () => {
    describeTrackStore(backend)
  })
  describe('the track store with malformed rows', () => {
    describeMalformedTracks(backend)
  })
  describe('the consent store', () => {
    describeConsentStore(backend)
  })
  describe('the share store', () => {
    describeShareStore(backend)
  })
  describe('the rate store', () => {
    describeRateStore(backend)
  })
  describe('the pause store', () => {
    describePauseStore(backend)
  })
  describe('the carrier store', () => {
    describeCarrierStore(backend)
  })
  describe('the shop order store', () => {
    describeShopOrderStore(backend)
  })
  describe('the belonging store', () => {
    describeBelongingStore(backend)
  })
  describe('the retention store', () => {
    describeRetentionStore(backend)
  })
  it('begins a preview with the orders of its fixtures, and with nothing else', async () => {
    const orders = readOrders(FIXTURES)
    const stray = { deliveryId: 'SF', waybillId: '1' }
    await backend.hold('tracks', [blankTrack('oMe', { orderId: 'A', ...stray })])
    for (let time = 0; time < 2; time += 1) await seed(database(), orders)
    const stored = await backend.stored('orders')
    expect(stored.map(({ orderId }) => orderId).sort()).toEqual(orders.map(({ orderId }) => orderId).sort())
    await expect(backend.stored('tracks')).resolves.toEqual([])
    const found = await backend.stores().orders.findOwn('oABC123456', '202611210056')
    expect(found).toMatchObject({
      waybills: [{ wxOrderId: '202611210056-1' }, { wxOrderId: '202611210056-2' }],
    })
  })
  describe('the table of tracks', () => {
    describePartitions(database, backend)
  })
})
