import { blankTrack } from '../../testing/ownedOrder'
import { createPorts, NOW, order, packet, rows, waybill } from '../../testing/pathUpdate'
import { Failure } from '../shared/failure'

const DAY = 24 * 3600
const [one, two, three] = ['ONE', 'TWO', 'THREE'].map((orderId) => ({
  ...order,
  orderId,
  waybills: [waybill],
}))
let error: jest.SpyInstance
let warn: jest.SpyInstance

beforeEach(() => {
  error = jest.spyOn(console, 'error').mockReturnValue()
  warn = jest.spyOn(console, 'warn').mockReturnValue()
})

describe('a push for several orders that cannot be stored', () => {
  /** Pushes to three orders, and the first two fail with these. */
  async function pushTo(failures: Record<string, Error>): Promise<unknown> {
    const { ports, push, tracks } = createPorts(
      [],
      [one, two, three].flatMap((each) => each ?? []),
    )
    const { add } = tracks
    ports.tracks = {
      ...tracks,
      add: (track) => {
        const failure = failures[track.orderId]
        return failure ? Promise.reject(failure) : add(track)
      },
    }
    const outcome = await push(packet(2)).catch((thrown: unknown) => thrown)
    expect(tracks.all().map(({ orderId }) => orderId)).toEqual(['THREE'])
    return outcome
  }

  it('throws the first failure and notes the second', async () => {
    const first = new Failure('BUSY', 'the first')
    await expect(pushTo({ ONE: first, TWO: new Failure('TIMEOUT', 'the second') })).resolves.toBe(first)
    const note = { where: 'onPathUpdate', code: 'TIMEOUT', errMsg: 'the second' }
    expect(error.mock.calls).toEqual([[JSON.stringify(note)]])
  })

  it('does not take a bug for a failure in its notes', async () => {
    const first = new Failure('BUSY', 'the first')
    await expect(pushTo({ ONE: first, TWO: new TypeError('a bug') })).resolves.toBe(first)
    expect(error).not.toHaveBeenCalled()
  })
})

it('acknowledges a push of another parcel under the number of an earlier order, and notes why', async () => {
  const { push, tracks } = createPorts([], [{ ...order, createdAt: NOW - 200 * DAY, ended: true }])
  await expect(push(packet(2))).resolves.toBe('success')
  expect(tracks.all()).toEqual([])
  const note = { where: 'onPathUpdate', ignored: 'another parcel', what: 'SF' }
  expect(warn.mock.calls).toEqual([[JSON.stringify(note)]])
})

it('does not write the track of an order that is gone a second time', async () => {
  const orphan = blankTrack('', { orderId: 'GONE', ...waybill }, { pathItemList: rows, checkedAt: NOW - DAY })
  const { push, tracks } = createPorts([orphan])
  await push(packet(2))
  expect(tracks.calls).toEqual(['listByWaybill', 'add'])
})
