import { screen, within } from '@testing-library/react'
import { answerWith } from '../../../testing/cloud'
import { openPage, settled } from '../../../testing/openPage'
import { beginWhenRecorded } from '../../../testing/recordedTime'
import { RECORDED_AT, recordedPath } from '../../../testing/recordings'
import { en } from '../../locales/en'
import TrackPage from './index'

jest.mock('../../services/transport/cloud')

const SAMPLE = '01234567890123456789'
const IN_TRANSIT = '202611200117'

beginWhenRecorded()

const open = (query: Record<string, string>) => settled(() => openPage(TrackPage, query))
const timeline = () => screen.getByRole('list', { name: '物流轨迹' })
const spokenNodes = () =>
  within(timeline())
    .getAllByRole('listitem')
    .map((node) => node.getAttribute('aria-label'))

describe('the journey in a sentence', () => {
  it('says where it began, where it is and since when', async () => {
    answerWith(recordedPath(IN_TRANSIT))
    await open({ orderId: IN_TRANSIT })
    expect(screen.getByText('周六从保山出发，今天 09:12 到了深圳转运中心，正在分拣。')).toBeInTheDocument()
  })

  it('says for how long a parcel has been held up, and why', async () => {
    answerWith(recordedPath('202611190008'))
    await open({ orderId: '202611190008' })
    expect(screen.getByRole('heading', { name: /^52 小时没动了。/ })).toBeInTheDocument()
    expect(screen.getByText('快递给的原因').nextSibling).toHaveTextContent('受雨雪天气影响')
  })

  it('calls news of years ago old news', async () => {
    answerWith(recordedPath(SAMPLE))
    await open({ orderId: SAMPLE })
    expect(
      screen.getByText('最后的消息在 2018年8月1日 05:33，之后快递再没有更新。可以问问商家。'),
    ).toBeInTheDocument()
  })

  it('does not open a signed parcel again for what is reported later', async () => {
    const path = recordedPath('202611180042')
    const late = { actionTime: RECORDED_AT - 60, actionType: 200001, actionMsg: '快件到达 【北京】' }
    answerWith({ ...path, pathItemNum: path.pathItemNum + 1, pathItemList: [...path.pathItemList, late] })
    await open({ orderId: '202611180042' })
    expect(screen.getByRole('heading', { name: /^已签收。/ })).toBeInTheDocument()
    expect(spokenNodes()[0]).toBe('运输中，快件到达 【北京】，11月23日 15:40')
  })
})

describe('the four steps', () => {
  const spokenSteps = (name = '进度') =>
    within(screen.getByRole('list', { name }))
      .getAllByRole('listitem')
      .map((step) => step.getAttribute('aria-label'))

  it('say what is done, what is going on and how long it took', async () => {
    answerWith(recordedPath(IN_TRANSIT))
    await open({ orderId: IN_TRANSIT })
    expect(spokenSteps()).toEqual([
      '第 1 步，共 4 步：揽收，已完成，周六，用了 2 小时 36 分钟',
      '第 2 步，共 4 步：运输，进行中，今天',
      '第 3 步，共 4 步：派送，还没到',
      '第 4 步，共 4 步：签收，还没到',
    ])
  })

  it('are said in full where the word below the mark is a short one', async () => {
    answerWith(recordedPath(SAMPLE))
    await settled(() => openPage(TrackPage, { orderId: SAMPLE }, en))
    expect(spokenSteps('Progress')[2]).toMatch(/^Step 3 of 4: Out for delivery, now/)
    expect(screen.getByText('Out')).toBeInTheDocument()
  })

  it('say where the carrier has no record', async () => {
    const signed = { actionTime: RECORDED_AT - 3600, actionType: 300003, actionMsg: '已签收，签收人：门卫' }
    const path = recordedPath(IN_TRANSIT)
    answerWith({ ...path, pathItemNum: path.pathItemNum + 1, pathItemList: [...path.pathItemList, signed] })
    await open({ orderId: IN_TRANSIT })
    expect(spokenSteps()[2]).toBe('第 3 步，共 4 步：派送，无记录')
    expect(screen.getByText(/由门卫签收.*快递没有记录派送这一步/)).toBeInTheDocument()
  })
})

describe('on a phone in another time zone', () => {
  beforeEach(() => {
    // 16 hours behind China.
    jest.spyOn(Date.prototype, 'getTimezoneOffset').mockReturnValue(480)
  })

  const choose = (name: string) =>
    settled(() => {
      screen.getByRole('radio', { name }).click()
    })

  it('shows China time, and says so', async () => {
    answerWith(recordedPath(IN_TRANSIT))
    await open({ orderId: IN_TRANSIT })
    expect(screen.getByRole('radio', { name: '北京时间' })).toHaveAttribute('aria-checked', 'true')
    expect(spokenNodes()[0]).toContain('11月23日 09:12')
  })

  it("shows the phone's own time and days after one tap, and China's after another", async () => {
    answerWith(recordedPath(IN_TRANSIT))
    await open({ orderId: IN_TRANSIT })
    await choose('本机时间')
    expect(spokenNodes()[0]).toContain('11月22日 17:12')
    expect(within(timeline()).getByText('11月22日 周日')).toBeInTheDocument()
    expect(screen.getByText('已换成你手机的时间，比北京慢 16 小时。')).toBeInTheDocument()
    await choose('北京时间')
    expect(spokenNodes()[0]).toContain('11月23日 09:12')
  })
})

it('offers no other time on a phone in China', async () => {
  answerWith(recordedPath(IN_TRANSIT))
  await open({ orderId: IN_TRANSIT })
  expect(screen.queryByRole('radio')).toBeNull()
  expect(screen.getByText('北京时间')).toBeInTheDocument()
})
