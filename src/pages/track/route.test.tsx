import { screen } from '@testing-library/react'
import { answerWith } from '../../../testing/cloud'
import { atlas } from '../../../testing/onDemand'
import { advanceTime } from '../../../testing/pageDriver'
import { beginWhenRecorded } from '../../../testing/recordedTime'
import { recordedPath } from '../../../testing/recordings'
import {
  IN_TRANSIT_ORDER,
  NOT_PICKED_UP_ORDER,
  openRecordedOrder,
  openTrackPage,
  STUCK_ORDER,
} from '../../../testing/trackPageDriver'
import { en } from '../../locales/en'
import * as describeRoute from '../../presenters/describeRoute'

jest.mock('../../services/transport/callFunction')

beginWhenRecorded()

const strip = () => screen.queryByRole('link', { name: /地图|View map/ })
const spoken = () => strip()?.getAttribute('aria-label')

it('shows the cities of the way in one link, which says where the parcel is and how far it has come', async () => {
  await openRecordedOrder(STUCK_ORDER)
  expect(spoken()).toMatch(
    /^运输路线：保山，昆明，长沙，深圳。目前在长沙，已走约 1\d\d0 公里，还有约 6\d0 公里，查看地图$/,
  )
  expect(screen.getByText('长沙')).toHaveClass('route-strip-here')
})

it('is in English with the English names of the cities', async () => {
  answerWith(recordedPath(STUCK_ORDER))
  await openTrackPage({ orderId: STUCK_ORDER }, en)
  expect(spoken()).toMatch(/^Route: Baoshan, Kunming, Changsha, Shenzhen\. Now in Changsha, about 1,\d\d0 km/)
})

it('leads to the map of the parcel that the page was opened for', async () => {
  const { deliveryId, waybillId } = recordedPath(STUCK_ORDER)
  answerWith(recordedPath(STUCK_ORDER))
  await openTrackPage({ orderId: STUCK_ORDER, deliveryId, waybillId })
  expect(strip()).toHaveAttribute(
    'href',
    `/pages/map/index?orderId=${STUCK_ORDER}&waybillId=${waybillId}&deliveryId=${deliveryId}`,
  )
})

it('needs no destination', async () => {
  answerWith({ ...recordedPath(STUCK_ORDER), destination: undefined })
  await openTrackPage({ orderId: STUCK_ORDER })
  expect(spoken()).toMatch(/^运输路线：保山，昆明，长沙。目前在长沙，已走约 1\d\d0 公里，查看地图$/)
})

it.each([
  ['an address', { province: '广东省', city: '科技园路 15 号' }],
  ['a city that is none', { province: '火星省', city: '火星市' }],
  ['something else', 5],
])('shows the way of the messages if the destination is %s', async (_what, destination) => {
  answerWith({ ...recordedPath(STUCK_ORDER), destination })
  await openTrackPage({ orderId: STUCK_ORDER })
  expect(spoken()).toMatch(/^运输路线：保山，昆明，长沙。/)
})

it.each([NOT_PICKED_UP_ORDER, 'stage-accepted', 'stage-courier-assigned'])(
  'is not there if no two cities are sure: %s',
  async (orderId) => {
    await openRecordedOrder(orderId)
    expect(strip()).toBeNull()
  },
)

it('is derived once when the page is drawn, and once more when a minute has passed', async () => {
  const derived = jest.spyOn(atlas, 'findRoute')
  const described = jest.spyOn(describeRoute, 'describeRoute')
  await openRecordedOrder(IN_TRANSIT_ORDER)
  expect(derived).toHaveBeenCalledTimes(1)
  await advanceTime(60_000)
  expect(derived).toHaveBeenCalledTimes(2)
  expect(described.mock.calls.length).toBeLessThanOrEqual(6)
})
