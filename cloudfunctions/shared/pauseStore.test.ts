import { setUpGateway } from '../../testing/gateway'
import { createCloud } from './cloud'
import { createPauseStore, type Pause } from './pauseStore'

// The adapter through the real wx-server-sdk, against the preview's gateway.

const pauses = createPauseStore(createCloud())
const database = setUpGateway({ collections: ['pauses'] })
const pause = (_id: string): Pause => ({ _id, until: 9, errCode: 40199, failures: 1 })

it('finds the pauses that it is asked for', async () => {
  for (const id of ['a', 'b', 'c']) await pauses.put(pause(id))
  await expect(pauses.find(['a', 'c', 'd'])).resolves.toEqual([pause('a'), pause('c')])
})

it('replaces a pause', async () => {
  await pauses.put(pause('a'))
  await pauses.put({ ...pause('a'), failures: 2 })
  await expect(pauses.find(['a'])).resolves.toEqual([{ ...pause('a'), failures: 2 }])
})

it('removes one pause and leaves the others', async () => {
  for (const id of ['a', 'b']) await pauses.put(pause(id))
  await pauses.remove('a')
  expect(database.stored('pauses')).toEqual([pause('b')])
})

it('notes which pause cannot be read, and why', async () => {
  const error = jest.spyOn(console, 'error').mockReturnValue()
  database.hold('pauses', [{ ...pause('a'), until: 'tomorrow' }])
  await expect(pauses.find(['a'])).resolves.toEqual([])
  expect(error.mock.calls).toEqual([
    ['{"where":"pauses","code":"INTERNAL","errMsg":"pause document of the wrong shape: until"}'],
  ])
})
