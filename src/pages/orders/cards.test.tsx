import { screen, within } from '@testing-library/react'
import { answerWith } from '../../../testing/cloud'
import { openOrdersPage } from '../../../testing/ordersPageDriver'
import { firePageEvent } from '../../../testing/pageDriver'
import { beginWhenRecorded } from '../../../testing/recordedTime'
import { RECORDED_AT } from '../../../testing/recordings'
import { en } from '../../locales/en'
import type { Translations } from '../../locales/translations'
import { saveCollectedMark } from '../../services/collectedParcels'

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

async function open(orders: object[], translations?: Translations): Promise<void> {
  answerWith({ orders })
  await openOrdersPage(translations)
}

const spoken = () => screen.getByRole('link').getAttribute('aria-label')

describe('the spoken text of a card', () => {
  it.each([
    [
      'contains the state of the parcel, the time and the message',
      node(200001, '到达转运中心'),
      '台灯，正在路上，今天 14:41，到达转运中心',
    ],
    [
      'contains the place apart from the message',
      node(300002, '【深圳市】正在派送'),
      '台灯，正在派送，今天 14:41，深圳市 正在派送',
    ],
    [
      'contains the day if it was not today',
      node(200001, '到达', RECORDED_AT - 30 * HOUR),
      '台灯，正在路上，昨天 09:41，到达',
    ],
    ['leaves out an unknown time', node(200001, '到达', 0), '台灯，正在路上，到达'],
    ['leaves out an empty message', node(200001), '台灯，正在路上，今天 14:41'],
    [
      'contains the pickup code',
      node(300005, '已放入丰巢柜，取件码 62307481，请在 48 小时内取出'),
      '台灯，到站了，等你来取，取件码 62307481，今天 14:41，已放入丰巢柜，取件码 62307481，请在 48 小时内取出',
    ],
    [
      'contains how long a stuck parcel has had no update',
      node(400002, '因雪滞留', RECORDED_AT - 52 * HOUR),
      '台灯，52 小时没动了，周六 11:41，因雪滞留',
    ],
    [
      'contains the probable stage of an unlisted code',
      node(200099, '转关'),
      '台灯，可能是运输，今天 14:41，转关',
    ],
  ])('%s', async (_, latest, sentence) => {
    await open([orderOf('a', latest)])
    expect(spoken()).toBe(sentence)
  })

  it('contains each parcel of an order that was sent in several', async () => {
    await open([orderOf('a', node(300002, '派送'), node(300003, '签收'), null)])
    expect(spoken()).toBe(
      '台灯，分 3 个包裹送，正在派送，今天 14:41，派送，已签收，今天 14:41，签收，点开看它到哪儿了，中通快递 72',
    )
    expect(screen.getByText('分 3 个包裹送')).toBeInTheDocument()
  })

  it('is in English if the page is', async () => {
    await open([orderOf('a', node(300005, '取件码 62307481'))], en)
    expect(spoken()).toBe('台灯, Ready to collect, Pickup code 62307481, Today 14:41, 取件码 62307481')
  })
})

it('shows no pickup code for a parcel that was collected', async () => {
  await open([orderOf('a', node(300003, '已签收，签收人凭取货码签收'))])
  expect(screen.queryByText('取件码')).toBeNull()
  expect(spoken()).toBe('台灯，已签收，今天')
})

describe('the sections of the list', () => {
  const names = (section: string) =>
    within(screen.getByRole('list', { name: section }))
      .getAllByRole('link')
      .map((link) => link.getAttribute('href')?.split('=')[1])

  it('are the moving orders and then the ended ones, each in the order of the cloud', async () => {
    await open([
      orderOf('a', node(300003)),
      orderOf('b', node(200001)),
      orderOf('c', node(400001)),
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

  it('begin with the orders that wait to be collected', async () => {
    await open([
      orderOf('b', node(200001)),
      orderOf('a', node(300003)),
      orderOf('w', node(300005, '取件码 62307481')),
    ])
    const headings = screen.getAllByRole('heading').map((heading) => heading.textContent)
    expect(headings).toEqual(['等你来取1', '在路上1', '已结束1'])
    expect(names('等你来取')).toEqual(['w'])
    expect(screen.getByText('62307481')).toBeInTheDocument()
  })

  it('list a parcel that was marked as collected among the moving ones, without its code', async () => {
    await open([orderOf('w', node(300005, '取件码 62307481'))])
    saveCollectedMark({
      orderId: 'w',
      deliveryId: 'ZTO',
      waybillId: '70',
      headlineKey: `${RECORDED_AT - HOUR}-300005-取件码 62307481`,
      newestKey: '',
    })
    await firePageEvent('show')
    expect(names('在路上')).toEqual(['w'])
    expect(spoken()).toContain('你已经取走了')
    expect(screen.queryByText('62307481')).toBeNull()
  })

  it('are left out if they are empty', async () => {
    await open([orderOf('b', node(200001))])
    expect(screen.getAllByRole('heading')).toHaveLength(1)
  })

  it('show their number of orders only once all pages are loaded', async () => {
    answerWith({ orders: [orderOf('b', node(200001))], nextCursor: 'next' })
    await openOrdersPage()
    expect(screen.getByRole('heading')).toHaveTextContent(/^在路上$/)
  })
})
