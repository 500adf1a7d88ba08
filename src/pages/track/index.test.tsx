import Taro from '@tarojs/taro'
import { fireEvent, screen, within } from '@testing-library/react'
import { answerLater, answerWith, failWith, requests } from '../../../testing/cloud'
import { openPage, settled } from '../../../testing/openPage'
import { beginWhenRecorded } from '../../../testing/recordedTime'
import { recordedPath } from '../../../testing/recordings'
import { fire } from '../../../testing/taro'
import TrackPage from './index'

jest.mock('../../services/transport/cloud')

const SAMPLE = '01234567890123456789'
const IN_TRANSIT = '202611200117'

let warnings: jest.SpyInstance

beginWhenRecorded()

beforeEach(() => {
  warnings = jest.spyOn(console, 'warn').mockReturnValue()
})

const open = (query: Record<string, string>) => settled(() => openPage(TrackPage, query))

const tap = (name: string) =>
  settled(() => {
    screen.getByRole('button', { name }).click()
  })

/** Goes across an element from one place to another, in pixels from the left of the screen. */
const swipe = (element: Element, [from, to]: [number, number], fingers = 1) =>
  settled(() => {
    const touches = Array.from({ length: fingers }, () => ({ clientX: from, clientY: 500 }))
    fireEvent.touchStart(element, { touches, changedTouches: touches })
    fireEvent.touchEnd(element, { touches: [], changedTouches: [{ clientX: to, clientY: 500 }] })
  })

const timeline = () => screen.getByRole('list', { name: '物流轨迹' })
const spokenNodes = () =>
  within(timeline())
    .getAllByRole('listitem')
    .map((node) => node.getAttribute('aria-label'))

it('shows that it is asking while the first answer is on its way', async () => {
  answerLater()
  await open({ orderId: SAMPLE })
  expect(screen.getByRole('status', { name: '正在查询物流' })).toBeInTheDocument()
})

it('tells the documented sample newest first, with stage, message and China time in one sentence a node', async () => {
  answerWith(recordedPath(SAMPLE))
  await open({ orderId: SAMPLE })
  expect(spokenNodes()).toEqual([
    '派送中，快递员已出发,联系电话xxxxxx，2018年8月1日 05:33',
    '运输中，快件已到达xxx集散中心,准备发往xxx，2018年8月1日 02:46',
    '已揽收，快递员已成功取件，2018年8月1日 00:00',
  ])
  expect(screen.getByRole('heading', { name: /^正在派送。/ })).toBeInTheDocument()
})

it('hides from a screen reader what the sentence of a node has said already', async () => {
  answerWith(recordedPath(SAMPLE))
  await open({ orderId: SAMPLE })
  for (const text of ['周三', '05:33', '派送中', '快递员已出发,联系电话xxxxxx']) {
    expect(within(timeline()).getByText(text).closest('[aria-hidden=true]')).not.toBeNull()
  }
})

it('heads the nodes by their days in China', async () => {
  answerWith(recordedPath(IN_TRANSIT))
  await open({ orderId: IN_TRANSIT })
  const list = within(timeline())
  for (const day of ['今天', '昨天', '周六', '周五']) expect(list.getByText(day)).toBeInTheDocument()
  expect(list.getByText('11月23日 周一')).toBeInTheDocument()
})

it('tells the two times apart: when it asked, and when the carrier last had news', async () => {
  answerWith(recordedPath(IN_TRANSIT))
  await open({ orderId: IN_TRANSIT })
  expect(screen.getByText('上次查询').parentElement).toHaveTextContent('刚刚15:41')
  expect(screen.getByText('快递最近消息').parentElement).toHaveTextContent('6 小时前09:12')
})

it('names the goods, the carrier and the waybill, and copies its number', async () => {
  answerWith(recordedPath(IN_TRANSIT))
  await open({ orderId: IN_TRANSIT })
  expect(screen.getByText('云南保山小粒咖啡豆 454 克 × 2')).toBeInTheDocument()
  expect(screen.getByText('中通快递')).toBeInTheDocument()
  await tap('复制运单号 73123456789012')
  expect(Taro.setClipboardData).toHaveBeenCalledWith({ data: '73123456789012' })
})

it('says what comes next while the carrier has not scanned the parcel', async () => {
  answerWith(recordedPath('202611230003'))
  await open({ orderId: '202611230003' })
  expect(screen.getByRole('heading', { name: /^等快递员来取。/ })).toBeInTheDocument()
  expect(screen.getByRole('heading', { name: '接下来会这样' })).toBeInTheDocument()
  expect(screen.getByText('还没有')).toBeInTheDocument()
})

it('sets rows aside that it cannot read, shows the others, and says how many are missing', async () => {
  answerWith(recordedPath('rough-rows'))
  await open({ orderId: 'rough-rows' })
  expect(spokenNodes()).toHaveLength(6)
  expect(screen.getByText('另有 1 条消息不完整，没有显示')).toBeInTheDocument()
  expect(warnings).toHaveBeenCalledTimes(1)
})

it('does not take a track that it cannot read at all for one that has not begun', async () => {
  answerWith({ ...recordedPath(SAMPLE), pathItemList: [null, {}] })
  await open({ orderId: SAMPLE })
  expect(screen.getByRole('heading', { name: '消息没读懂' })).toBeInTheDocument()
})

it('names a code on none of the lists by its stage, as a guess, and keeps its message', async () => {
  answerWith(recordedPath('rough-rows'))
  await open({ orderId: 'rough-rows' })
  expect(spokenNodes()).toContain('可能是运输，【广州市】快件正在中转，11月22日 13:00')
  expect(spokenNodes()).toContain('其他消息，快件状态更新，11月22日 14:00')
})

it('shows a row without a time where its stage belongs, and says that the time is unknown', async () => {
  answerWith(recordedPath('rough-rows'))
  await open({ orderId: 'rough-rows' })
  expect(spokenNodes()).toContain('运输中，没有时间的一行，时间未知')
})

it('names the stage of a row whose message is no text', async () => {
  answerWith(recordedPath('rough-rows'))
  await open({ orderId: 'rough-rows' })
  expect(spokenNodes()).toContain('运输中，11月22日 12:00')
})

it('takes a track that was announced and did not come along for no parcel that waits', async () => {
  answerWith({ ...recordedPath(SAMPLE), pathItemList: [] })
  await open({ orderId: SAMPLE })
  expect(screen.getByRole('heading', { name: '消息没读懂' })).toBeInTheDocument()
})

describe('an order of two waybills', () => {
  it('opens its first', async () => {
    answerWith(recordedPath('202611210056'))
    await open({ orderId: '202611210056' })
    expect(screen.getByRole('tab', { name: '包裹 1 · 中通快递，派送中' })).toHaveAttribute(
      'aria-selected',
      'true',
    )
  })

  it('opens the one that the link names', async () => {
    answerWith(recordedPath('202611210056', '463100928817735'))
    await open({ orderId: '202611210056', waybillId: '463100928817735' })
    expect(requests()).toEqual([{ orderId: '202611210056', waybillId: '463100928817735' }])
    expect(screen.getByRole('tab', { name: '包裹 2 · 韵达快递，已签收' })).toHaveAttribute(
      'aria-selected',
      'true',
    )
  })

  it('changes to the one that is tapped', async () => {
    answerWith(recordedPath('202611210056'))
    await open({ orderId: '202611210056' })
    answerWith(recordedPath('202611210056', '463100928817735'))
    await settled(() => {
      screen.getByRole('tab', { name: '包裹 2 · 韵达快递' }).click()
    })
    expect(requests().at(-1)).toEqual({
      orderId: '202611210056',
      deliveryId: 'YUNDA',
      waybillId: '463100928817735',
    })
    expect(screen.getByRole('heading', { name: /^已签收。/ })).toBeInTheDocument()
  })

  it.each([
    ['the head', () => screen.getByRole('heading', { name: /^正在派送。/ })],
    ['the timeline', timeline],
  ])('changes to the next one by a finger that goes across %s', async (_, part) => {
    answerWith(recordedPath('202611210056'))
    await open({ orderId: '202611210056' })
    answerWith(recordedPath('202611210056', '463100928817735'))
    await swipe(part(), [300, 100])
    expect(screen.getByRole('heading', { name: /^已签收。/ })).toBeInTheDocument()
    await swipe(timeline(), [100, 300])
    expect(screen.getByRole('heading', { name: /^正在派送。/ })).toBeInTheDocument()
  })

  it('stays at the first one where there is none before it, and where two fingers zoom', async () => {
    answerWith(recordedPath('202611210056'))
    await open({ orderId: '202611210056' })
    await swipe(timeline(), [100, 300])
    await swipe(timeline(), [300, 100], 2)
    expect(requests()).toHaveLength(1)
  })
})

it('reads an order id that is percent-encoded in the link', async () => {
  answerWith(recordedPath(SAMPLE))
  await open({ orderId: 'a%2Fb%20%E5%8D%95' })
  expect(requests()).toEqual([{ orderId: 'a/b 单' }])
})

it('takes an order id that is not well encoded as it is', async () => {
  answerWith(recordedPath(SAMPLE))
  await open({ orderId: '100%' })
  expect(requests()).toEqual([{ orderId: '100%' }])
})

describe('refreshing', () => {
  it('asks WeChat again', async () => {
    answerWith(recordedPath(SAMPLE))
    await open({ orderId: SAMPLE })
    await tap('刷新')
    expect(requests()).toEqual([{ orderId: SAMPLE }, { orderId: SAMPLE, refresh: true }])
  })

  it('by pulling down keeps the spinner until the answer is there', async () => {
    answerWith(recordedPath(SAMPLE))
    await open({ orderId: SAMPLE })
    const answer = answerLater()
    await settled(() => {
      fire('pullDown')
    })
    expect(Taro.stopPullDownRefresh).not.toHaveBeenCalled()
    await settled(() => {
      answer(recordedPath(SAMPLE))
    })
    expect(Taro.stopPullDownRefresh).toHaveBeenCalledTimes(1)
  })

  it('that fails keeps the journey, and says from when it is', async () => {
    answerWith(recordedPath(SAMPLE))
    await open({ orderId: SAMPLE })
    failWith('offline')
    await tap('刷新')
    expect(spokenNodes()).toHaveLength(3)
    expect(screen.getByRole('status')).toHaveTextContent('没有网络下面是 15:41 查到的内容')
  })

  it('that works again takes the notice away', async () => {
    answerWith(recordedPath(SAMPLE))
    await open({ orderId: SAMPLE })
    failWith('offline')
    await tap('刷新')
    answerWith(recordedPath(SAMPLE))
    await tap('刷新')
    expect(screen.queryByRole('status')).toBeNull()
  })

  it('of a track that WeChat could not confirm says so', async () => {
    answerWith({ ...recordedPath(SAMPLE), stale: true })
    await open({ orderId: SAMPLE })
    expect(screen.getByRole('status')).toHaveTextContent('微信暂时没有回答')
  })
})
