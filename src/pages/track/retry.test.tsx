import { answerWith, failWith, requests } from '../../../testing/cloud'
import { settled } from '../../../testing/openPage'
import { advanceTime, firstHeading, recordWarnings } from '../../../testing/pageDriver'
import { beginWhenRecorded } from '../../../testing/recordedTime'
import { recordedPath } from '../../../testing/recordings'
import { setNetwork } from '../../../testing/taro'
import { IN_TRANSIT_ORDER, openTrackPage } from '../../../testing/trackPageDriver'

jest.mock('../../services/transport/callFunction')

beginWhenRecorded()

recordWarnings()

it.each([
  ['busy', 4],
  ['timeout', 4],
  ['unavailable', 4],
  ['offline', 1],
  ['not-found', 1],
  ['not-tracked', 1],
  ['forbidden', 1],
] as const)(
  'sends the request of a "%s" failure %i times in all, at growing intervals',
  async (reason, times) => {
    failWith(reason)
    await openTrackPage({ orderId: IN_TRANSIT_ORDER })
    await advanceTime(600_000)
    expect(requests()).toHaveLength(times)
  },
)

it('retries an offline failure when the network is back', async () => {
  failWith('offline')
  await openTrackPage({ orderId: IN_TRANSIT_ORDER })
  answerWith(recordedPath(IN_TRANSIT_ORDER))
  await settled(() => {
    setNetwork('none')
  })
  await settled(() => {
    setNetwork('wifi')
  })
  await advanceTime(310)
  expect(firstHeading()).toBe('正在路上')
})
