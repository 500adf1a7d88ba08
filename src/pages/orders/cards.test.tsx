import { screen, within } from '@testing-library/react'
import { answerWith } from '../../../testing/cloud'
import { openPage, settled } from '../../../testing/openPage'
import { beginWhenRecorded } from '../../../testing/recordedTime'
import { RECORDED_AT } from '../../../testing/recordings'
import { en } from '../../locales/en'
import type { Translations } from '../../locales/translations'
import { zhCN } from '../../locales/zh-CN'
import OrdersPage from './index'

jest.mock('../../services/transport/cloud')

const HOUR = 3600

beginWhenRecorded()

interface Latest {
  actionTime: number
  actionType: number
  actionMsg: string
}

const node = (actionType: number, actionMsg = '', actionTime = RECORDED_AT - HOUR): Latest => ({
  actionTime,
  actionType,
  actionMsg,
})

/** An order with one waybill for each newest node. */
function orderOf(orderId: string, ...latest: (Latest | null)[]): object {
  const waybills = latest.map((each, index) => ({
    deliveryId: 'ZTO',
    waybillId: `7${index}`,
    latest: each,
  }))
  return { orderId, goods: [{ name: '台灯', imageUrl: '' }], createdAt: RECORDED_AT, waybills }
}

async function open(orders: object[], t: Translations = zhCN): Promise<void> {
  answerWith({ orders })
  await settled(() => openPage(OrdersPage, {}, t))
}

const spoken = () => screen.getByRole('link').getAttribute('aria-label')

describe('a card says', () => {
  it.each([
    [
      'where the parcel is, the message and when',
      node(200001, '到达转运中心'),
      '台灯，正在路上，今天 14:41，到达转运中心',
    ],
    ['the place apart', node(300002, '【深圳市】正在派送'), '台灯，正在派送，今天 14:41，深圳市 正在派送'],
    [
      'the day where that was not today',
      node(200001, '到达', RECORDED_AT - 30 * HOUR),
      '台灯，正在路上，昨天 09:41，到达',
    ],
    ['nothing of a time that nobody knows', node(200001, '到达', 0), '台灯，正在路上，到达'],
    ['no message where there is none', node(200001), '台灯，正在路上，今天 14:41'],
    [
      'the code to collect it with',
      node(300005, '已放入丰巢柜，取件码 62307481，请在 48 小时内取出'),
      '台灯，到站了，等你来取，取件码 62307481，今天 14:41，已放入丰巢柜，取件码 62307481，请在 48 小时内取出',
    ],
    [
      'for how long it has not moved',
      node(400002, '因雪滞留', RECORDED_AT - 52 * HOUR),
      '台灯，52 小时没动了，周六 11:41，因雪滞留',
    ],
    [
      'its stage as a guess where the code is unknown',
      node(200099, '转关'),
      '台灯，可能是运输，今天 14:41，转关',
    ],
  ])('%s', async (_, latest, sentence) => {
    await open([orderOf('a', latest)])
    expect(spoken()).toBe(sentence)
  })

  it('each parcel of an order that was sent in several', async () => {
    await open([orderOf('a', node(300002, '派送'), node(300003, '签收'), null)])
    expect(spoken()).toBe(
      '台灯，分 3 个包裹送，正在派送，今天 14:41，派送，已签收，今天 14:41，签收，点开看它到哪儿了，中通快递 72',
    )
    expect(screen.getByText('分 3 个包裹送')).toBeInTheDocument()
  })

  it('the same in English', async () => {
    await open([orderOf('a', node(300005, '取件码 62307481'))], en)
    expect(spoken()).toBe('台灯, Ready to collect, Pickup code 62307481, Today 14:41, 取件码 62307481')
  })
})

it('shows no code of a parcel that was collected', async () => {
  await open([orderOf('a', node(300003, '凭取件码 62307481 已签收'))])
  expect(screen.queryByText('取件码')).toBeNull()
  expect(spoken()).toBe('台灯，已签收，今天')
})

describe('the sections', () => {
  const names = (section: string) =>
    within(screen.getByRole('list', { name: section }))
      .getAllByRole('link')
      .map((link) => link.getAttribute('href')?.split('=')[1])

  it('hold what is still to come, then what is over, each as the cloud has sorted it', async () => {
    await open([
      orderOf('a', node(300003)),
      orderOf('b', node(200001)),
      orderOf('c', node(400003)),
      orderOf('d', node(300003), node(200001)),
      orderOf('e'),
    ])
    expect([names('在路上'), names('已结束')]).toEqual([
      ['b', 'd', 'e'],
      ['a', 'c'],
    ])
    const headings = screen.getAllByRole('heading').map((heading) => heading.textContent)
    expect(headings).toEqual(['在路上3', '已结束2'])
  })

  it('are not there where there is nothing for them', async () => {
    await open([orderOf('b', node(200001))])
    expect(screen.getAllByRole('heading')).toHaveLength(1)
  })

  it('say how many only once all are there', async () => {
    answerWith({ orders: [orderOf('b', node(200001))], nextCursor: 'next' })
    await settled(() => openPage(OrdersPage))
    expect(screen.getByRole('heading')).toHaveTextContent(/^在路上$/)
  })
})
