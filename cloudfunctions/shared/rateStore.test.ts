import { setUpGateway } from '../../testing/gateway'
import { createCloud } from './cloud'
import { Failure } from './failure'
import { createRateStore } from './rateStore'

/** The counts through the real SDK. */

const database = setUpGateway({ collections: ['rates'] })
const rates = () => createRateStore(createCloud())
const NOW = 1795413900
const MINUTE = 60
const LIMIT = 60

it('counts the calls of a customer in a minute, and starts again with the next', async () => {
  const store = rates()
  const results = []
  for (const calls of [30, 30, 1]) results.push(await store.add('oMe', calls, LIMIT, NOW))
  results.push(await store.add('oMe', 60, LIMIT, NOW + MINUTE), await store.add('oOther', 60, LIMIT, NOW))
  expect(results).toEqual([true, true, false, true, true])
})

it('counts exactly when many instances count at the same time', async () => {
  const results = await Promise.all(Array.from({ length: 100 }, () => rates().add('oMe', 1, LIMIT, NOW)))
  expect(results.filter(Boolean)).toHaveLength(LIMIT)
})

it('keeps one document a customer and day in China, without the openid', async () => {
  const store = rates()
  await store.add('oMe', 1, LIMIT, NOW)
  await store.add('oMe', 2, LIMIT, NOW + MINUTE)
  await store.add('oMe', 1, LIMIT, NOW + 24 * 60 * MINUTE)
  const stored = database.stored('rates')
  expect(stored.map(({ day, calls }) => ({ day, calls }))).toEqual([
    { day: 20780, calls: { m365: 1, m366: 2 } },
    { day: 20781, calls: { m365: 1 } },
  ])
  expect(JSON.stringify(stored)).not.toContain('oMe')
})

it('throws a Failure if the collection does not exist', async () => {
  database.dropCollections()
  await expect(rates().add('oMe', 1, LIMIT, NOW)).rejects.toThrow(Failure)
})

it('costs two requests for the first count of a day, and one for each count after it', async () => {
  const store = rates()
  await store.add('oMe', 1, LIMIT, NOW)
  expect(database.requests()).toEqual({ 'rates.modifyDocument': 1, 'rates.insertDocument': 1 })
  await store.add('oMe', 1, LIMIT, NOW + MINUTE)
  expect(database.requests()).toEqual({ 'rates.modifyDocument': 2, 'rates.insertDocument': 1 })
})
