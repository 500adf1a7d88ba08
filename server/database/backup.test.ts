import { execFile } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { promisify } from 'node:util'
import { describePostgres } from '../../testing/databases'
import { storedTrack } from '../../testing/liveTracks'
import { findPostgres } from '../../testing/postgresCluster'
import { insertDocument, selectDocuments } from '../../testing/storeContracts/sqlRows'
import { startDeadline } from '../../cloudfunctions/shared/deadline'
import { connectDatabase, migrate, type Database } from './connect'
import { createStores } from './stores'

// The commands of docs/server.md, as they stand there.

jest.setTimeout(60_000)

const run = promisify(execFile)
const DOCUMENT = readFileSync(path.resolve(__dirname, '../../docs/server.md'), 'utf8')
const [dump = ''] = /^pg_dump .*$/m.exec(DOCUMENT) ?? []
const [restore = ''] = /^psql .*\npg_restore .*$/m.exec(DOCUMENT) ?? []

describePostgres((cluster) => {
  const folder = mkdtempSync(path.join(tmpdir(), 'parcel-path-backup-'))
  let database: Database

  beforeAll(async () => {
    database = await connectDatabase(cluster().url)
    await migrate(database)
  })
  afterAll(async () => {
    await database.close()
    rmSync(folder, { recursive: true })
  })

  const restoredUrl = () => cluster().url.replace(/postgres$/, 'parcelpath_restored')
  const shell = (command: string) => {
    const PATH = `${findPostgres() ?? ''}:${process.env['PATH'] ?? ''}`
    const env = { ...process.env, PATH, DATABASE_URL: cluster().url, RESTORED_URL: restoredUrl() }
    return run('sh', ['-c', command], { cwd: folder, env })
  }
  const storesOf = (of: Database) => createStores(of)(startDeadline())
  const everythingIn = async ({ kysely }: Database): Promise<string> => {
    const { orders, tracks, consents } = selectDocuments
    const tables = [orders, tracks, consents].map((query) => query.execute(kysely))
    return JSON.stringify((await Promise.all(tables)).map(({ rows }) => rows))
  }

  it('a restore has what the backup had, and works as before', async () => {
    const waybill = { deliveryId: 'SF', waybillId: '1' }
    const order = { _openid: 'me', orderId: 'A', waybills: [waybill], createdAt: 1 }
    await insertDocument['orders']?.(database.kysely, order)
    const { tracks } = storesOf(database)
    await tracks.add(storedTrack('me', 'A'))
    await tracks.add({ ...storedTrack('me', 'B'), ended: true })
    const before = await everythingIn(database)
    await shell(dump)
    await tracks.add(storedTrack('me', 'C'))

    const { stderr } = await shell(restore)
    expect(stderr).toBe('')
    const restored = await connectDatabase(restoredUrl())
    await migrate(restored)
    await expect(everythingIn(restored)).resolves.toBe(before)
    const stores = storesOf(restored)
    // Its triggers refuse a second track, and keep which orders have a waybill.
    await expect(stores.tracks.add(storedTrack('me', 'B'))).resolves.toBe(false)
    await expect(stores.tracks.add(storedTrack('me', 'C'))).resolves.toBe(true)
    await expect(stores.orders.listByWaybill(waybill)).resolves.toHaveLength(1)
    await restored.close()
  })
})
