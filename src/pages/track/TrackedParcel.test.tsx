import { screen, within } from '@testing-library/react'
import { answerWith } from '../../../testing/cloud'
import { tap } from '../../../testing/pageDriver'
import { beginWhenRecorded } from '../../../testing/recordedTime'
import { RECORDED_AT, recordedPath } from '../../../testing/recordings'
import {
  IN_TRANSIT_ORDER,
  openRecordedOrder,
  openTrackPage,
  SAMPLE_ORDER,
  SIGNED_ORDER,
  spokenNodes,
  STUCK_ORDER,
  timeline,
  withNewItem,
} from '../../../testing/trackPageDriver'
import { en } from '../../locales/en'

jest.mock('../../services/transport/callFunction')

beginWhenRecorded()

describe('the story of the journey', () => {
  it('says where the parcel started, where it is and since when', async () => {
    await openRecordedOrder(IN_TRANSIT_ORDER)
    expect(screen.getByText('周六从保山出发，今天 09:12 到了深圳转运中心，正在分拣。')).toBeInTheDocument()
  })

  it('says how long a parcel has been held up, and why', async () => {
    await openRecordedOrder(STUCK_ORDER)
    expect(screen.getByRole('heading', { name: /^52 小时没动了。/ })).toBeInTheDocument()
    expect(screen.getByText('快递反馈的原因').nextSibling).toHaveTextContent('受雨雪天气影响')
  })

  it('says that the last update is old if it is years old, and promises no other one', async () => {
    await openRecordedOrder(SAMPLE_ORDER)
    expect(screen.getByRole('heading', { name: /^很久没有新消息。/ })).toBeInTheDocument()
    expect(screen.getByText('8 年前')).toBeInTheDocument()
    expect(screen.getAllByText('2018.8.1')).toHaveLength(3)
    expect(screen.queryByText(/自动/)).toBeNull()
    expect(screen.queryByRole('button', { name: '告诉我' })).toBeNull()
    expect(
      screen.getByText('最后的消息在 2018年8月1日 05:33，之后快递再没有更新。可以问问商家。'),
    ).toBeInTheDocument()
  })

  it('keeps a parcel signed when the carrier reports transit after it', async () => {
    const late = { actionTime: RECORDED_AT - 60, actionType: 200001, actionMsg: '快件到达 【北京】' }
    answerWith(withNewItem(recordedPath(SIGNED_ORDER), late))
    await openTrackPage({ orderId: SIGNED_ORDER })
    expect(screen.getByRole('heading', { name: /^已签收。/ })).toBeInTheDocument()
    expect(spokenNodes()[0]).toBe('运输中，快件到达 北京，11月23日 15:40')
  })
})

describe('the spoken progress steps', () => {
  const spokenSteps = (name = '进度') =>
    within(screen.getByRole('list', { name }))
      .getAllByRole('listitem')
      .map((step) => step.getAttribute('aria-label'))

  it('say which steps are done or current, and how long they took', async () => {
    await openRecordedOrder(IN_TRANSIT_ORDER)
    expect(spokenSteps()).toEqual([
      '第 1 步，共 4 步：揽收，已完成，周六，用了 2 小时 36 分钟',
      '第 2 步，共 4 步：运输，进行中，今天',
      '第 3 步，共 4 步：派送，还没到',
      '第 4 步，共 4 步：签收，还没到',
    ])
  })

  it('say the visible name of a step', async () => {
    answerWith(recordedPath(SAMPLE_ORDER))
    await openTrackPage({ orderId: SAMPLE_ORDER }, en)
    expect(spokenSteps('Progress')[2]).toMatch(/^Step 3 of 4: Delivery, No news for a long time, 1 Aug 2018$/)
    expect(screen.getByText('Delivery')).toBeInTheDocument()
  })

  it('say that the carrier recorded no delivery scan', async () => {
    const signed = { actionTime: RECORDED_AT - 3600, actionType: 300003, actionMsg: '已签收，签收人：门卫' }
    answerWith(withNewItem(recordedPath(IN_TRANSIT_ORDER), signed))
    await openTrackPage({ orderId: IN_TRANSIT_ORDER })
    expect(spokenSteps()[2]).toBe('第 3 步，共 4 步：派送，无记录')
    expect(screen.getByText(/由门卫签收.*快递没有记录派送这一步/)).toBeInTheDocument()
  })
})

it('draws the current step of a parcel in trouble with the mark and colour of the header', async () => {
  await openRecordedOrder(STUCK_ORDER)
  const step = within(screen.getByRole('list', { name: '进度' })).getAllByRole('listitem')[1]
  expect(step).toHaveAttribute('aria-label', '第 2 步，共 4 步：运输，52 小时没动了，周六')
  expect(step?.className.split(' ')).toEqual(expect.arrayContaining(['stage-exception', 'progress-held']))
  expect(step?.querySelector('.icon-hourglass')).not.toBeNull()
})

describe('on a phone in another time zone', () => {
  beforeEach(() => {
    // 16 hours behind China.
    jest.spyOn(Date.prototype, 'getTimezoneOffset').mockReturnValue(480)
  })

  it('shows China time at first, and says so', async () => {
    await openRecordedOrder(IN_TRANSIT_ORDER)
    expect(screen.getByRole('radio', { name: '北京时间' })).toHaveAttribute('aria-checked', 'true')
    expect(spokenNodes()[0]).toContain('11月23日 09:12')
    expect(screen.getByText('时间按北京时间')).toBeInTheDocument()
    expect(screen.getByText('上次查询 · 北京时间')).toBeInTheDocument()
  })

  it('offers the choice before the timeline', async () => {
    await openRecordedOrder(IN_TRANSIT_ORDER)
    const choice = screen.getByRole('radiogroup', { name: '时间按哪里算' })
    expect(choice.compareDocumentPosition(timeline()) & Node.DOCUMENT_POSITION_FOLLOWING).toBeTruthy()
  })

  it("switches to the phone's own time and days, and back to China's", async () => {
    await openRecordedOrder(IN_TRANSIT_ORDER)
    await tap('本机时间', 'radio')
    expect(spokenNodes()[0]).toContain('11月22日 17:12')
    expect(within(timeline()).getByText('11月22日 周日')).toBeInTheDocument()
    expect(screen.getByText('已换成你手机的时间，比北京慢 16 小时。')).toBeInTheDocument()
    expect(screen.getByText('时间按本机时间')).toBeInTheDocument()
    expect(screen.getByText('最新物流 · 本机时间')).toBeInTheDocument()
    await tap('北京时间', 'radio')
    expect(spokenNodes()[0]).toContain('11月23日 09:12')
  })
})

it('offers no choice of time zone on a phone in China', async () => {
  await openRecordedOrder(IN_TRANSIT_ORDER)
  expect(screen.queryByRole('radio')).toBeNull()
  expect(screen.getByText('北京时间')).toBeInTheDocument()
})
