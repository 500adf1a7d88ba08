import Taro from '@tarojs/taro'
import { fireEvent, screen, within } from '@testing-library/react'
import { answerWith } from '../../../testing/cloud'
import { tap } from '../../../testing/pageDriver'
import { beginWhenRecorded } from '../../../testing/recordedTime'
import { RECORDED_AT, recordedPath } from '../../../testing/recordings'
import {
  IN_TRANSIT_ORDER,
  openRecordedOrder,
  openTrackPage,
  pushTrack,
  spokenNodes,
  STUCK_ORDER,
  timeline,
  withNewItem,
} from '../../../testing/trackPageDriver'

jest.mock('../../services/transport/callFunction')

beginWhenRecorded()

/** Opens a track with one message, one minute old. */
async function openMessage(actionMsg: string): Promise<void> {
  const item = { actionTime: RECORDED_AT - 60, actionType: 300002, actionMsg }
  answerWith({ ...recordedPath(IN_TRANSIT_ORDER), pathItemNum: 1, pathItemList: [item] })
  await openTrackPage({ orderId: IN_TRANSIT_ORDER })
}

describe('a phone number in a message', () => {
  const MESSAGE_WITH_PHONE = '【深圳市】派送员 王师傅 13800138000 正在派送'

  it.each([
    ['is called', 0, () => Taro.makePhoneCall, { phoneNumber: '13800138000' }],
    ['is copied', 1, () => Taro.setClipboardData, { data: '13800138000' }],
  ])('%s if the customer chooses it', async (_, tapIndex, call, asked) => {
    jest.mocked(Taro.showActionSheet).mockResolvedValue({ tapIndex, errMsg: '' })
    await openMessage(MESSAGE_WITH_PHONE)
    await tap('拨打 138 0013 8000')
    expect(Taro.showActionSheet).toHaveBeenCalledWith({ itemList: ['拨打 13800138000', '复制号码'] })
    expect(call()).toHaveBeenCalledWith(asked)
  })

  it('is neither called nor copied if the customer cancels', async () => {
    jest.mocked(Taro.showActionSheet).mockRejectedValue({ errMsg: 'showActionSheet:fail cancel' })
    await openMessage(MESSAGE_WITH_PHONE)
    await tap('拨打 138 0013 8000')
    expect(Taro.makePhoneCall).not.toHaveBeenCalled()
    expect(Taro.setClipboardData).not.toHaveBeenCalled()
  })

  it('is a reachable button, and the label of its node speaks the whole message', async () => {
    await openMessage(MESSAGE_WITH_PHONE)
    const number = within(timeline()).getByRole('button')
    expect(number).toHaveTextContent('138 0013 8000')
    expect(number.closest('[aria-hidden=true]')).toBeNull()
    expect(spokenNodes()).toEqual(['派送中，深圳市，派送员 王师傅 13800138000 正在派送，11月23日 15:40'])
  })
})

it('a pickup code in a message is text, because the ticket has the button to copy it', async () => {
  await openMessage('已放入丰巢智能柜，取件码62307481，请及时领取')
  expect(within(timeline()).queryByRole('button')).toBeNull()
  expect(within(timeline()).getByRole('listitem')).toHaveTextContent('取件码62307481，请及时领取')
  expect(spokenNodes()).toEqual([expect.stringContaining('取件码6 2 3 0 7 4 8 1，请及时领取')])
})

describe('numbers in messages', () => {
  const row = (minutesAgo: number, actionType: number, actionMsg: string) => ({
    actionTime: RECORDED_AT - minutesAgo * 60,
    actionType,
    actionMsg,
  })
  const OLDER = [
    row(2, 300002, '派件员 王师傅（13800138000），正在派送'),
    row(3, 200001, '快件已到达，电话13900139000。'),
  ]
  const numbersOf = () =>
    within(timeline())
      .queryAllByRole('button')
      .map((button) => [button.textContent, button.className.split(' ')[0]])

  it('are a button on the newest node and links on older ones', async () => {
    const newest = row(1, 300002, '派件员 李师傅 13700137000 正在派送')
    answerWith({ ...recordedPath(IN_TRANSIT_ORDER), pathItemNum: 3, pathItemList: [newest, ...OLDER] })
    await openTrackPage({ orderId: IN_TRANSIT_ORDER })
    expect(numbersOf()).toEqual([
      ['137 0013 7000', 'node-pill'],
      ['138 0013 8000', 'node-link'],
      ['139 0013 9000', 'node-link'],
    ])
    await tap('拨打 139 0013 9000')
    expect(Taro.showActionSheet).toHaveBeenCalledWith({ itemList: ['拨打 13900139000', '复制号码'] })
  })

  it('are text on older nodes once the parcel is delivered', async () => {
    const newest = row(1, 300003, '已签收，如有疑问请联系 13700137000')
    answerWith({ ...recordedPath(IN_TRANSIT_ORDER), pathItemNum: 3, pathItemList: [newest, ...OLDER] })
    await openTrackPage({ orderId: IN_TRANSIT_ORDER })
    expect(numbersOf()).toEqual([['137 0013 7000', 'node-pill']])
    expect(timeline()).toHaveTextContent('派件员 王师傅（13800138000），正在派送')
  })
})

it('copies the whole message of a node on a long press', async () => {
  await openMessage('【深圳市】快件正在派送')
  fireEvent.contextMenu(within(timeline()).getByRole('listitem'))
  expect(Taro.setClipboardData).toHaveBeenCalledWith({ data: '【深圳市】快件正在派送' })
})

describe('a journey of 500 nodes', () => {
  const LONG_ORDER = 'long-500'

  it('shows the newest 20 nodes, and 40 more each time the customer asks for older ones', async () => {
    await openRecordedOrder(LONG_ORDER)
    expect(spokenNodes()).toHaveLength(20)
    await tap('再看更早的 40 条')
    await tap('再看更早的 40 条')
    expect(new Set(spokenNodes()).size).toBe(100)
  })

  it('keeps all shown nodes when a new one arrives', async () => {
    await openRecordedOrder(LONG_ORDER)
    await tap('再看更早的 40 条')
    const before = spokenNodes()
    await pushTrack(withNewItem(recordedPath(LONG_ORDER)))
    expect(spokenNodes()).toEqual(['派送中，深圳市，正在派送，11月23日 15:41', ...before])
  })
})

it('shows the hours without updates of a stuck parcel above its nodes, but not as a node', async () => {
  await openRecordedOrder(STUCK_ORDER)
  expect(screen.getByText('52 小时没有新消息').closest('[role=listitem]')).toBeNull()
})

it('shows no hours without updates for a parcel that is not stuck', async () => {
  await openRecordedOrder(IN_TRANSIT_ORDER)
  expect(screen.queryByText(/没有新消息/)).toBeNull()
})

it.each([
  ['is empty', ''],
  ['is missing', null],
  ['has only blank characters', '\u3164\u2800'],
])('a row whose message %s shows the name of its stage between rows of the same stage', async (_, blank) => {
  const row = (minutesAgo: number, actionMsg: string | null) => ({
    actionTime: RECORDED_AT - minutesAgo * 60,
    actionType: 200001,
    actionMsg,
  })
  const pathItemList = [row(1, '快件已发往北京'), row(2, blank), row(3, '快件已到达上海')]
  answerWith({ ...recordedPath(IN_TRANSIT_ORDER), pathItemNum: 3, pathItemList })
  await openTrackPage({ orderId: IN_TRANSIT_ORDER })
  const [, blankNode] = within(timeline()).getAllByRole('listitem')
  expect(blankNode).toHaveTextContent('运输中')
})
