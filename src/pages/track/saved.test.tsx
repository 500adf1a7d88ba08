import { act, cleanup, screen, within } from '@testing-library/react'
import { answerLater, answerWith, failWith } from '../../../testing/cloud'
import { openPage, openPageAgain, settled } from '../../../testing/openPage'
import { beginWhenRecorded } from '../../../testing/recordedTime'
import { RECORDED_AT, recordedPath } from '../../../testing/recordings'
import { watching } from '../../../testing/taro'
import TrackPage from './index'

jest.mock('../../services/transport/cloud')

const IN_TRANSIT = '202611200117'
const path = recordedPath(IN_TRANSIT)
const outForDelivery = { actionTime: RECORDED_AT, actionType: 300002, actionMsg: '【深圳市】正在派送' }
const later = {
  ...path,
  pathItemNum: path.pathItemNum + 1,
  pathItemList: [...path.pathItemList, outForDelivery],
  checkedAt: RECORDED_AT + 60,
}

beginWhenRecorded()

const open = () => settled(() => openPage(TrackPage, { orderId: IN_TRANSIT }))
/** What is known is drawn first, and only in the next frame is anybody asked. */
async function openAgain(): Promise<void> {
  await settled(() => openPageAgain(TrackPage, { orderId: IN_TRANSIT }))
  await act(() => jest.advanceTimersByTimeAsync(20))
}

const heading = () => screen.getAllByRole('heading')[0]?.textContent
const spokenNodes = () => within(screen.getByRole('list', { name: '物流轨迹' })).getAllByRole('listitem')
const log = () => screen.getByRole('log')
const push = (document: object) =>
  settled(() => {
    watching()[0]?.onChange({ docs: [document], docChanges: [] })
  })
const tap = (name: string) =>
  settled(() => {
    screen.getByRole('button', { name }).click()
  })

describe('a parcel that this device knows', () => {
  it('is there before anybody has answered, and says that it was kept', async () => {
    answerWith(path)
    await open()
    cleanup()
    answerLater()
    await openAgain()
    expect(spokenNodes()).toHaveLength(8)
    expect(screen.getByText('存下的内容')).toBeInTheDocument()
  })

  it('is brought up to date, and what is new since then is said', async () => {
    answerWith(path)
    await open()
    cleanup()
    answerWith(later)
    await openAgain()
    expect(heading()).toBe('正在派送')
    expect(screen.queryByText('存下的内容')).toBeNull()
    expect(log()).toHaveTextContent('有 1 条新消息：派送中')
  })

  it('stays on screen without a network, with a notice', async () => {
    answerWith(path)
    await open()
    cleanup()
    failWith('offline')
    await openAgain()
    expect(spokenNodes()).toHaveLength(8)
    expect(screen.getByRole('status')).toHaveTextContent('没有网络下面是 15:41 查到的内容')
  })

  it('is kept with what came by itself', async () => {
    answerWith(path)
    await open()
    await push(later)
    cleanup()
    answerLater()
    await openAgain()
    expect(spokenNodes()).toHaveLength(9)
  })
})

describe('refreshing answers in words', () => {
  it('where there is news', async () => {
    answerWith(path)
    await open()
    answerWith(later)
    await tap('刷新')
    expect(log()).toHaveTextContent('有 1 条新消息：派送中')
  })

  it('where there is none', async () => {
    answerWith(path)
    await open()
    await tap('刷新')
    expect(log()).toHaveTextContent('没有新消息')
  })

  it('where nobody could be reached', async () => {
    answerWith(path)
    await open()
    failWith('offline')
    await tap('刷新')
    expect(log()).toBeEmptyDOMElement()
    expect(screen.getByRole('status')).toHaveTextContent('没有网络')
  })

  it('and not of the waybill that is chosen afterwards', async () => {
    answerWith(recordedPath('202611210056'))
    await settled(() => openPage(TrackPage, { orderId: '202611210056' }))
    await tap('刷新')
    expect(log()).toHaveTextContent('没有新消息')
    answerWith(recordedPath('202611210056', '463100928817735'))
    await settled(() => {
      screen.getByRole('tab', { name: '包裹 2 · 韵达快递' }).click()
    })
    expect(log()).toBeEmptyDOMElement()
  })
})
