import Taro from '@tarojs/taro'
import { act, screen } from '@testing-library/react'
import { answerWith, failWith, requests } from '../../../testing/cloud'
import { openPage, settled } from '../../../testing/openPage'
import { beginWhenRecorded } from '../../../testing/recordedTime'
import { recordedPath } from '../../../testing/recordings'
import TrackPage from './index'

jest.mock('../../services/transport/cloud')

const IN_TRANSIT = '202611200117'

beginWhenRecorded()

beforeEach(() => {
  jest.spyOn(console, 'warn').mockReturnValue()
})

const open = () => settled(() => openPage(TrackPage, { orderId: IN_TRANSIT }))

describe('a failure that may pass', () => {
  it.each([
    ['busy', 4],
    ['timeout', 4],
    ['unavailable', 4],
    ['offline', 1],
    ['not-found', 1],
    ['not-tracked', 1],
    ['forbidden', 1],
  ] as const)('%s: it asks %i times in all, ever more slowly', async (reason, times) => {
    failWith(reason)
    await open()
    await act(async () => {
      await jest.advanceTimersByTimeAsync(600_000)
    })
    // What WeChat cannot track is looked up among the orders, once.
    expect(requests().filter((request) => 'orderId' in request)).toHaveLength(times)
  })

  it('asks again when the network is back', async () => {
    failWith('offline')
    await open()
    answerWith(recordedPath(IN_TRANSIT))
    const [listener] = jest.mocked(Taro.onNetworkStatusChange).mock.lastCall ?? []
    await settled(() => {
      listener?.({ isConnected: false, networkType: 'none' })
    })
    await act(async () => {
      listener?.({ isConnected: true, networkType: 'wifi' })
      await jest.advanceTimersByTimeAsync(1)
    })
    expect(screen.getAllByRole('heading')[0]).toHaveTextContent('正在路上')
  })

  it('of a refresh is followed by a request, which clears the notice', async () => {
    answerWith(recordedPath(IN_TRANSIT))
    await open()
    failWith('unavailable')
    await settled(() => {
      screen.getByRole('button', { name: '刷新' }).click()
    })
    expect(screen.getByRole('status')).toHaveTextContent('出了点问题')
    answerWith(recordedPath(IN_TRANSIT))
    await act(async () => {
      await jest.advanceTimersByTimeAsync(5_001)
    })
    expect(requests()).toHaveLength(3)
    expect(screen.queryByRole('status')).toBeNull()
  })
})
