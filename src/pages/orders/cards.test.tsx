import { fireEvent, screen } from '@testing-library/react'
import Taro from '@tarojs/taro'
import { answerWith } from '../../../testing/cloud'
import { HOUR, node, orderOf } from '../../../testing/listedOrders'
import { openOrdersPage } from '../../../testing/ordersPageDriver'
import { beginWhenRecorded } from '../../../testing/recordedTime'
import { RECORDED_AT } from '../../../testing/recordings'
import { en } from '../../locales/en'
import type { Translations } from '../../locales/translations'

jest.mock('../../services/transport/callFunction')

beginWhenRecorded()

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
      '台灯，到站了，等你来取，取件码 6 2 3 0 7 4 8 1，今天 14:41，已放入丰巢柜，取件码 6 2 3 0 7 4 8 1，请在 48 小时内取出',
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
    expect(spoken()).toBe(
      '台灯, Ready to collect, Pickup code 6 2 3 0 7 4 8 1, Today 14:41, Ready to collect. Pickup code: 6 2 3 0 7 4 8 1.',
    )
  })
})

it('says of a parcel what its whole track says, as its page does', async () => {
  const signed = node(300003, '已签收')
  const order = orderOf('a', signed)
  const state = { milestone: 'returned', updatedAt: signed.actionTime, pickupCodes: [] }
  const [waybill] = (order as { waybills: object[] }).waybills
  await open([{ ...order, waybills: [{ ...waybill, state }] }])
  expect(spoken()).toBe('台灯，已退回，今天')
})

describe('the city that a parcel is in', () => {
  const withState = (row: ReturnType<typeof node>, place: unknown) => {
    const order = orderOf('a', row)
    const [waybill] = (order as { waybills: object[] }).waybills
    const state = { milestone: null, updatedAt: row.actionTime, pickupCodes: [], place }
    return { ...order, waybills: [{ ...waybill, state }] }
  }
  const place = () => screen.queryByText(/深圳|Shenzhen/, { selector: '.parcel-latest-place' })?.textContent

  it.each([
    ['as the message begins', '【深圳市】快件已到达 深圳转运中心', undefined, '深圳市'],
    ['by the name of a hub', '快件到达 【深圳宝安集散中心】', undefined, '深圳'],
    ['in English', '【深圳市】快件已到达 深圳转运中心', en, 'Shenzhen'],
  ])('is shown %s', async (_how, message, translations, city) => {
    await open([orderOf('a', node(200001, message))], translations)
    expect(place()).toBe(city)
  })

  it('is that of an earlier row if the newest names none', async () => {
    await open([withState(node(300002, '派件员 王师傅 正在派件'), '深圳转运中心')])
    expect(place()).toBe('深圳')
  })

  it.each([
    ['the parcel has left it', orderOf('a', node(200001, '快件离开 深圳转运中心，发往 长沙转运中心'))],
    ['the earlier place is none that is known', withState(node(300002, '正在派件'), '某某营业部')],
    ['the earlier place cannot be read', withState(node(300002, '正在派件'), 5)],
    ['nothing is known', orderOf('a', node(300002, '正在派件'))],
  ])('is left out if %s', async (_why, order) => {
    await open([order])
    expect(place()).toBeUndefined()
  })
})

it.each([
  ['of an earlier back end', undefined],
  ['that cannot be read', { milestone: 5 }],
  ['with a milestone of a later back end', { milestone: 'teleported', updatedAt: null, pickupCodes: [] }],
])('reads a parcel with a state %s by its newest row', async (_, state) => {
  const order = orderOf('a', node(300003, '已签收'))
  const [waybill] = (order as { waybills: object[] }).waybills
  await open([{ ...order, waybills: [{ ...waybill, state }] }])
  expect(spoken()).toBe('台灯，已签收，今天')
})

it('copies a pickup code as the carrier wrote it, without opening the parcel', async () => {
  const copy = jest.spyOn(Taro, 'setClipboardData').mockResolvedValue({} as never)
  await open([orderOf('a', node(300005, '取件码 62307481'))])
  fireEvent.click(screen.getByRole('button', { name: '复制取件码 6 2 3 0 7 4 8 1' }))
  expect(copy).toHaveBeenCalledWith({ data: '62307481' })
  expect(screen.getByRole('link').contains(screen.getByRole('button', { name: /复制/ }))).toBe(false)
})

it('shows no pickup code for a parcel that was collected', async () => {
  await open([orderOf('a', node(300003, '已签收，签收人凭取货码签收'))])
  expect(screen.queryByText('取件码')).toBeNull()
  expect(spoken()).toBe('台灯，已签收，今天')
})

it("names a carrier that our own table lacks by WeChat's name of it", async () => {
  const waybills = [{ deliveryId: 'OTP', deliveryName: '承诺达特快', waybillId: '1', latest: null }]
  answerWith({ orders: [{ orderId: 'A', createdAt: 0, ended: false, waybills }] })
  await openOrdersPage()
  expect(screen.getByText('承诺达特快 1')).toBeInTheDocument()
})
