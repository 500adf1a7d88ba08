import { setUpGateway } from '../../testing/gateway'
import { createCarrierNames, type CarrierMemory, type FindCarrierNames } from './carrierNames'
import { createCarrierStore } from './carrierStore'
import { createCloud } from './cloud'
import { Failure } from './failure'

// Over the real SDK and the preview's database; only WeChat is played.

const DAY = 86_400
const START = 1_795_419_660
const database = setUpGateway({ collections: ['carriers'] })
const cloud = createCloud(1000)

let nowSeconds: number
let asked: number
let reply: unknown

beforeEach(() => {
  nowSeconds = START
  asked = 0
  reply = { data: [{ deliveryId: 'OTP', deliveryName: '承诺达特快' }] }
  jest.spyOn(console, 'error').mockReturnValue()
})

const api = {
  getAllDelivery: (): Promise<unknown> => {
    asked += 1
    return reply instanceof Failure ? Promise.reject(reply) : Promise.resolve(reply)
  },
}

/** The look-up of an instance of a function. */
function startInstance(memory: CarrierMemory = {}, withApi = true): FindCarrierNames {
  const store = createCarrierStore(cloud, { remainingMs: () => 1000 })
  return createCarrierNames({ memory, store, ...(withApi && { api }), now: () => nowSeconds })
}

const otp = new Map([['OTP', '承诺达特快']])

it('asks for nothing while every carrier is in our own table', async () => {
  await expect(startInstance()(['SF', 'ZTO', 'TEST'])).resolves.toEqual(new Map())
  await expect(startInstance()([])).resolves.toEqual(new Map())
  expect([asked, database.stored('carriers')]).toEqual([0, []])
})

it('asks WeChat once a day for all instances', async () => {
  const find = startInstance()
  await expect(find(['SF', 'OTP'])).resolves.toEqual(otp)
  await expect(find(['OTP'])).resolves.toEqual(otp)
  nowSeconds += DAY - 1
  await expect(startInstance()(['OTP'])).resolves.toEqual(otp)
  expect(asked).toBe(1)
  nowSeconds += 1
  await expect(find(['OTP'])).resolves.toEqual(otp)
  expect(asked).toBe(2)
})

it('does not ask again for a carrier that WeChat does not name either', async () => {
  const find = startInstance()
  await find(['YD'])
  await expect(find(['YD'])).resolves.toEqual(new Map())
  expect(asked).toBe(1)
})

it('keeps the names and asks again in an hour after WeChat has failed', async () => {
  const find = startInstance()
  await find(['OTP'])
  nowSeconds += DAY
  reply = new Failure('BUSY', 'busy', { errCode: -1 })
  await expect(find(['OTP'])).resolves.toEqual(otp)
  nowSeconds += 3599
  await expect(startInstance()(['OTP'])).resolves.toEqual(otp)
  expect(asked).toBe(2)
  nowSeconds += 1
  await find(['OTP'])
  expect(asked).toBe(3)
})

it('finds no name, and asks again in an hour, if WeChat fails at first', async () => {
  reply = { data: 'none' }
  const find = startInstance()
  await expect(find(['OTP'])).resolves.toEqual(new Map())
  await find(['OTP'])
  expect(asked).toBe(1)
  nowSeconds += 3600
  reply = { data: [{ deliveryId: 'OTP', deliveryName: '承诺达特快' }] }
  await expect(find(['OTP'])).resolves.toEqual(otp)
})

it('finds stored names without asking WeChat, for a function without the right to', async () => {
  await expect(startInstance({}, false)(['OTP'])).resolves.toEqual(new Map())
  await startInstance()(['OTP'])
  await expect(startInstance({}, false)(['OTP'])).resolves.toEqual(otp)
  nowSeconds += 9 * DAY
  await expect(startInstance({}, false)(['OTP'])).resolves.toEqual(otp)
  expect(asked).toBe(1)
})

it('keeps the names in memory if the collection does not exist', async () => {
  database.dropCollections()
  const find = startInstance()
  await expect(find(['OTP'])).resolves.toEqual(otp)
  await expect(find(['OTP'])).resolves.toEqual(otp)
  expect(asked).toBe(1)
})

it.each([
  ['without a time', { carriers: [] }],
  ['with a time far ahead', { carriers: [], until: START + 9 * DAY }],
  ['with text as its list', { carriers: 'none', until: START + 60 }],
])('asks WeChat again when the stored list is one %s', async (_what, document) => {
  database.hold('carriers', [{ _id: 'all', ...document }])
  await expect(startInstance()(['OTP'])).resolves.toEqual(otp)
})

it('cleans a name that was written into the database by hand', async () => {
  const carriers = [{ deliveryId: 'OTP', deliveryName: '<b>承诺达</b>\u202e' }, null]
  database.hold('carriers', [{ _id: 'all', carriers, until: START + 60 }])
  await expect(startInstance()(['OTP'])).resolves.toEqual(new Map([['OTP', '承诺达']]))
  expect(asked).toBe(0)
})

it('asks the database once for a list that is not over', async () => {
  await startInstance()(['OTP'])
  const before = database.requests()['carriers.getDocument'] ?? 0
  const find = startInstance({}, false)
  await find(['OTP'])
  await find(['OTP'])
  expect(database.requests()['carriers.getDocument']).toBe(before + 1)
})

it('notes that the list cannot be read, and where', async () => {
  database.hold('carriers', [{ _id: 'all', carriers: 'none', until: START + 60 }])
  await startInstance()(['OTP'])
  const wrong = 'carriers document of the wrong shape: carriers'
  expect(jest.mocked(console.error).mock.calls).toEqual([
    [`{"where":"carriers","code":"INTERNAL","errMsg":"${wrong}"}`],
  ])
})

it('reads no other document of the collection', async () => {
  const carriers = [{ deliveryId: 'OTP', deliveryName: '另一家' }]
  database.hold('carriers', [{ _id: 'another', carriers, until: START + 60 }])
  await expect(startInstance()(['OTP'])).resolves.toEqual(otp)
})

it('notes a failure of WeChat, and throws a bug', async () => {
  reply = new Failure('BUSY', 'busy', { errCode: -1 })
  await startInstance()(['OTP'])
  expect(jest.mocked(console.error).mock.calls).toEqual([['{"where":"carriers","code":"BUSY","errCode":-1}']])
  const store = { find: () => Promise.reject(new TypeError('a bug')), put: () => Promise.resolve() }
  const find = createCarrierNames({ memory: {}, store, api, now: () => nowSeconds })
  await expect(find(['OTP'])).rejects.toThrow(TypeError)
})
