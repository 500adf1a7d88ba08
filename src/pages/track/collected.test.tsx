import { cleanup, screen } from '@testing-library/react'
import { answerWith } from '../../../testing/cloud'
import { tap } from '../../../testing/pageDriver'
import { beginWhenRecorded } from '../../../testing/recordedTime'
import { RECORDED_AT, recordedPath } from '../../../testing/recordings'
import {
  IN_TRANSIT_ORDER,
  openTrackPage,
  reopenTrackPage,
  withNewItem,
} from '../../../testing/trackPageDriver'

jest.mock('../../services/transport/callFunction')

beginWhenRecorded()

const CODE = '取件码'
const IN_LOCKER = {
  actionTime: RECORDED_AT - 600,
  actionType: 300005,
  actionMsg: '快件已存入【城南丰巢柜】，取件码 62307481，请在今晚 20:00 前取件',
}
const waiting = { ...recordedPath(IN_TRANSIT_ORDER), pathItemNum: 1, pathItemList: [IN_LOCKER] }

beforeEach(async () => {
  answerWith(waiting)
  await openTrackPage({ orderId: IN_TRANSIT_ORDER })
})

it('shows until when a waiting parcel is kept', () => {
  expect(screen.getByText(/请在今天 20:00 前取出（还有 4 小时）/)).toBeInTheDocument()
})

it('hides the code of a parcel that the customer has marked as collected, and takes the mark back', async () => {
  await tap('我取到了')
  expect(screen.getByRole('heading', { name: /^你已经取走了/ })).toBeInTheDocument()
  expect(screen.queryByText(CODE)).toBeNull()
  expect(screen.queryByRole('button', { name: '复制取件码' })).toBeNull()
  await tap('还没取到')
  expect(screen.getByRole('heading', { name: /^到站了，等你来取/ })).toBeInTheDocument()
  expect(screen.getByText(CODE)).toBeInTheDocument()
})

it('remembers the mark on this phone', async () => {
  await tap('我取到了')
  cleanup()
  await reopenTrackPage({ orderId: IN_TRANSIT_ORDER })
  expect(screen.getByRole('heading', { name: /^你已经取走了/ })).toBeInTheDocument()
})

it('drops the mark without a word once the carrier reports something newer', async () => {
  await tap('我取到了')
  const reminder = { ...IN_LOCKER, actionTime: RECORDED_AT, actionMsg: '您的包裹长时间未取，请及时领取' }
  answerWith(withNewItem(waiting, reminder))
  cleanup()
  await reopenTrackPage({ orderId: IN_TRANSIT_ORDER })
  expect(screen.getByRole('heading', { name: /^到站了，等你来取/ })).toBeInTheDocument()
})
