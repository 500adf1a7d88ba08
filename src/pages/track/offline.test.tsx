import { cleanup, screen } from '@testing-library/react'
import { answerLater, answerWith, failWith, requests } from '../../../testing/cloud'
import { settled } from '../../../testing/openPage'
import { advanceTime, firstHeading, recordWarnings } from '../../../testing/pageDriver'
import { beginWhenRecorded } from '../../../testing/recordedTime'
import { recordedPath } from '../../../testing/recordings'
import { setNetwork, watching } from '../../../testing/taro'
import {
  IN_TRANSIT_ORDER,
  openRecordedOrder,
  openTrackPage,
  reopenTrackPage,
  spokenNodes,
} from '../../../testing/trackPageDriver'

jest.mock('../../services/transport/callFunction')

beginWhenRecorded()
recordWarnings()

const path = recordedPath(IN_TRANSIT_ORDER)
const lose = () =>
  settled(() => {
    setNetwork('none')
  })
const regain = async () => {
  await settled(() => {
    setNetwork('wifi')
  })
  // A network counts as back after a moment.
  await advanceTime(310)
}
const dot = () => document.querySelector('.freshness-dot')
const reconnect = () => screen.queryByRole('button', { name: '重新连接' })

/** Everything that tells a customer that the page is not kept current. */
function expectOffline(): void {
  expect(screen.getByRole('status')).toHaveTextContent('没有网络下面是 15:41 查到的内容')
  expect(dot()).toHaveClass('freshness-dot-hollow')
  expect(screen.queryByText('自动更新')).toBeNull()
  expect(screen.queryByText('定时查询')).toBeNull()
  expect(reconnect()).toBeInTheDocument()
}

it('says at once that the network is lost, keeps the journey, and sends no request', async () => {
  await openRecordedOrder(IN_TRANSIT_ORDER)
  await lose()
  expectOffline()
  expect(spokenNodes()).toHaveLength(8)
  expect(watching()).toEqual([])
  await advanceTime(3_600_000)
  expect(requests()).toHaveLength(1)
})

it('mends itself when the network is back, with one request and one watch', async () => {
  await openRecordedOrder(IN_TRANSIT_ORDER)
  await lose()
  await advanceTime(10_000)
  await regain()
  expect(screen.queryByRole('status')).toBeNull()
  expect(dot()).not.toHaveClass('freshness-dot-hollow')
  expect(screen.getByText('自动更新')).toBeInTheDocument()
  expect(reconnect()).toBeNull()
  expect(watching()).toHaveLength(1)
  await advanceTime(3_600_000)
  expect(requests()).toHaveLength(2)
})

it('does not take the loss of the network for a broken watch', async () => {
  await openRecordedOrder(IN_TRANSIT_ORDER)
  await settled(() => {
    watching()[0]?.onError(new Error('closed'))
    setNetwork('none')
  })
  expectOffline()
  await regain()
  expect(watching()).toHaveLength(1)
})

it('sends one request after a network that comes and goes five times within a second', async () => {
  await openRecordedOrder(IN_TRANSIT_ORDER)
  await advanceTime(10_000)
  for (let times = 0; times < 5; times += 1) {
    await lose()
    await advanceTime(100)
    await settled(() => {
      setNetwork('wifi')
    })
    await advanceTime(100)
  }
  await advanceTime(310)
  expect(requests()).toHaveLength(2)
  expect(watching()).toHaveLength(1)
})

it('says at once that there is no network when it starts with a saved parcel', async () => {
  await openRecordedOrder(IN_TRANSIT_ORDER)
  cleanup()
  failWith('offline')
  setNetwork('none')
  await reopenTrackPage({ orderId: IN_TRANSIT_ORDER })
  expectOffline()
  expect(spokenNodes()).toHaveLength(8)
})

it('mends a start without a network, with a saved parcel', async () => {
  await openRecordedOrder(IN_TRANSIT_ORDER)
  cleanup()
  failWith('offline')
  setNetwork('none')
  await reopenTrackPage({ orderId: IN_TRANSIT_ORDER })
  answerWith(path)
  await regain()
  expect(screen.queryByRole('status')).toBeNull()
  expect(requests()).toHaveLength(3)
})

it('fails at once without a network and without a saved parcel, while the request is still running', async () => {
  answerLater()
  await openTrackPage({ orderId: IN_TRANSIT_ORDER })
  await lose()
  expect(firstHeading()).toBe('没有网络')
})

it('keeps what it was told of an unknown order when the network is lost', async () => {
  failWith('not-found')
  await openTrackPage({ orderId: IN_TRANSIT_ORDER })
  await lose()
  expect(firstHeading()).toBe('没找到这个订单')
})
