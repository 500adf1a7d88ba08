import Taro from '@tarojs/taro'
import { screen } from '@testing-library/react'
import { answerWith } from '../../../testing/cloud'
import { firePageEvent, tap } from '../../../testing/pageDriver'
import { beginWhenRecorded } from '../../../testing/recordedTime'
import { recordedPath } from '../../../testing/recordings'
import {
  IN_TRANSIT_ORDER,
  NOT_PICKED_UP_ORDER,
  openRecordedOrder,
  openTrackPage,
} from '../../../testing/trackPageDriver'

jest.mock('../../services/transport/callFunction')

beginWhenRecorded()

const LONG = 'long'
const entry = () => screen.queryByRole('button', { name: '分享给家人' })

it('leads from the parcel to the page that shares it', async () => {
  await openRecordedOrder(IN_TRANSIT_ORDER)
  await tap('分享给家人')
  expect(Taro.navigateTo).toHaveBeenCalledWith({
    url: '/pages/share/index?orderId=202611200117&deliveryId=ZTO&waybillId=73123456789012',
  })
})

it('is there before the parcel is picked up', async () => {
  await openRecordedOrder(NOT_PICKED_UP_ORDER)
  expect(entry()).toBeInTheDocument()
})

it('comes at the foot of a long page only, so that opening it stays cheap', async () => {
  const path = recordedPath(IN_TRANSIT_ORDER)
  const rows = Array.from({ length: 30 }, (_, index) => ({
    actionTime: path.checkedAt - 3600 * index,
    actionType: 200001,
    actionMsg: `${LONG} ${index}`,
  }))
  answerWith({ ...path, pathItemNum: rows.length, pathItemList: rows })
  await openTrackPage({ orderId: IN_TRANSIT_ORDER })
  expect(entry()).toBeNull()
  await firePageEvent('reachBottom')
  expect(entry()).toBeInTheDocument()
})
