import Taro from '@tarojs/taro'
import { fireEvent, screen, within } from '@testing-library/react'
import { answerWith } from '../../../testing/cloud'
import { openPage, settled } from '../../../testing/openPage'
import { beginWhenRecorded } from '../../../testing/recordedTime'
import { RECORDED_AT, recordedPath } from '../../../testing/recordings'
import { watching } from '../../../testing/taro'
import TrackPage from './index'

jest.mock('../../services/transport/cloud')

const IN_TRANSIT = '202611200117'

beginWhenRecorded()

const open = (orderId: string) => settled(() => openPage(TrackPage, { orderId }))
const tap = (name: string | RegExp) =>
  settled(() => {
    screen.getByRole('button', { name }).click()
  })
const timeline = () => within(screen.getByRole('list', { name: '物流轨迹' }))
const spokenNodes = () =>
  timeline()
    .getAllByRole('listitem')
    .map((node) => node.getAttribute('aria-label'))

/** A track with one message, that of a minute ago. */
function trackSaying(actionMsg: string) {
  const row = { actionTime: RECORDED_AT - 60, actionType: 300002, actionMsg }
  return { ...recordedPath(IN_TRANSIT), pathItemNum: 1, pathItemList: [row] }
}

describe('a telephone number in a message', () => {
  const calling = '【深圳市】派送员 王师傅 13800138000 正在派送'

  it.each([
    ['is called', 0, () => Taro.makePhoneCall, { phoneNumber: '13800138000' }],
    ['is copied', 1, () => Taro.setClipboardData, { data: '13800138000' }],
  ])('%s where that is chosen', async (_, tapIndex, call, asked) => {
    jest.mocked(Taro.showActionSheet).mockResolvedValue({ tapIndex, errMsg: '' })
    answerWith(trackSaying(calling))
    await open(IN_TRANSIT)
    await tap('拨打 138 0013 8000')
    expect(Taro.showActionSheet).toHaveBeenCalledWith({ itemList: ['拨打 13800138000', '复制号码'] })
    expect(call()).toHaveBeenCalledWith(asked)
  })

  it('is neither where the customer changes their mind', async () => {
    jest.mocked(Taro.showActionSheet).mockRejectedValue({ errMsg: 'showActionSheet:fail cancel' })
    answerWith(trackSaying(calling))
    await open(IN_TRANSIT)
    await tap('拨打 138 0013 8000')
    expect(Taro.makePhoneCall).not.toHaveBeenCalled()
    expect(Taro.setClipboardData).not.toHaveBeenCalled()
  })

  it('is a button beside the sentence, which says all of the message', async () => {
    answerWith(trackSaying(calling))
    await open(IN_TRANSIT)
    const number = timeline().getByRole('button')
    expect(number).toHaveTextContent('138 0013 8000')
    expect(number.closest('[aria-hidden=true]')).toBeNull()
    expect(spokenNodes()).toEqual([`派送中，${calling}，11月23日 15:40`])
  })
})

it('copies the pickup code that is tapped', async () => {
  answerWith(trackSaying('已放入丰巢智能柜，取件码62307481，请及时领取'))
  await open(IN_TRANSIT)
  await tap('复制取件码 62307481')
  expect(Taro.setClipboardData).toHaveBeenCalledWith({ data: '62307481' })
})

it('copies the whole message of a node that is pressed long', async () => {
  answerWith(trackSaying('【深圳市】快件正在派送'))
  await open(IN_TRANSIT)
  fireEvent.contextMenu(timeline().getByRole('listitem'))
  expect(Taro.setClipboardData).toHaveBeenCalledWith({ data: '【深圳市】快件正在派送' })
})

describe('a journey of 500 nodes', () => {
  const long = recordedPath('long-500')

  it('shows the newest 20, and 40 older ones each time they are asked for', async () => {
    answerWith(long)
    await open('long-500')
    expect(spokenNodes()).toHaveLength(20)
    await tap('再看更早的 40 条')
    await tap('再看更早的 40 条')
    expect(new Set(spokenNodes()).size).toBe(100)
  })

  it('keeps on screen what was there when a node comes', async () => {
    answerWith(long)
    await open('long-500')
    await tap('再看更早的 40 条')
    const before = spokenNodes()
    const arrival = { actionTime: RECORDED_AT, actionType: 300002, actionMsg: '正在派送' }
    await settled(() => {
      watching()[0]?.onChange({
        docs: [
          {
            ...long,
            pathItemNum: 501,
            pathItemList: [...long.pathItemList, arrival],
            checkedAt: RECORDED_AT + 60,
          },
        ],
        docChanges: [],
      })
    })
    expect(spokenNodes()).toEqual(['派送中，正在派送，11月23日 15:41', ...before])
  })
})

it('tells the hours without news above a parcel that is stuck, as no node', async () => {
  answerWith(recordedPath('202611190008'))
  await open('202611190008')
  expect(screen.getByText('52 小时没有新消息').closest('[role=listitem]')).toBeNull()
})

it('tells no such hours of a parcel on its way', async () => {
  answerWith(recordedPath(IN_TRANSIT))
  await open(IN_TRANSIT)
  expect(screen.queryByText(/没有新消息/)).toBeNull()
})
