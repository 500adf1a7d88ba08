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
  describe('the table of tracks', () => {
    describePartitions(database, backend)
  })
})
