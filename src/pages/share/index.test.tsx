import Taro from '@tarojs/taro'
import { screen, within } from '@testing-library/react'
import { answerWith, failWith, requests } from '../../../testing/cloud'
import { openPage, settled } from '../../../testing/openPage'
import { tap } from '../../../testing/pageDriver'
import { beginWhenRecorded } from '../../../testing/recordedTime'
import { RECORDED_AT } from '../../../testing/recordings'
import { sharePage } from '../../../testing/taro'
import SharePage from './index'

jest.mock('../../services/transport/callFunction')

beginWhenRecorded()

const WEEK = 604_800
const query = { orderId: '202611200117', deliveryId: 'ZTO', waybillId: '73123456789012' }
const share = (id: string, uses = 0, createdAt = RECORDED_AT) => ({
  id,
  createdAt,
  expiresAt: createdAt + WEEK,
  uses,
})
const created = { id: 'new', token: 'TOKEN', activityId: 'activity' }
const HOME = { title: '我的包裹', path: '/pages/orders/index' }

async function open(...shares: object[]): Promise<void> {
  answerWith({ shares })
  await settled(() => openPage(SharePage, query))
}

async function createLink(): Promise<void> {
  answerWith({ shares: [share('new')], created })
  await tap('生成链接')
}

const links = () => screen.queryAllByRole('listitem').map((item) => item.textContent)

it('asks for the open links of the order, and makes none by itself', async () => {
  await open()
  expect(requests()).toEqual([{ action: 'list', orderId: query.orderId }])
  expect(screen.queryByRole('list')).toBeNull()
})

it('makes a link to this parcel on a tap, and then offers to send it', async () => {
  await open()
  await createLink()
  expect(requests()[1]).toEqual({ action: 'create', ...query })
  expect(screen.getByRole('status')).toHaveTextContent('链接好了')
  expect(screen.getByRole('button', { name: '发给家人' })).toBeInTheDocument()
  expect(links()).toEqual(['15:41 生成还没有人看过，11月30日 15:41 失效结束'])
})

it('sends a card with the token and no id of the order', async () => {
  await open()
  await createLink()
  const card = sharePage()
  expect(card).toEqual({ title: '看看这个包裹到哪儿了', path: '/pages/track/index?share=TOKEN' })
  for (const id of Object.values(query)) expect(JSON.stringify(card)).not.toContain(id)
})

it("shares the mini-program's home from the menu while no link is ready, never this page's own address", async () => {
  await open(share('old'))
  expect(sharePage()).toEqual(HOME)
})

it('makes the card one that cannot be forwarded, if WeChat gives an id for it', async () => {
  await open()
  await createLink()
  expect(Taro.updateShareMenu).toHaveBeenCalledWith({
    withShareTicket: true,
    isPrivateMessage: true,
    activityId: 'activity',
  })
})

it('offers to send the link even if WeChat refuses to make the card private', async () => {
  jest.mocked(Taro.updateShareMenu).mockRejectedValueOnce(new Error('refused'))
  await open()
  await createLink()
  expect(sharePage()).toHaveProperty('path', '/pages/track/index?share=TOKEN')
})

it('lists each open link with its uses and end', async () => {
  await open(share('new', 3), share('old', 1, RECORDED_AT - 86_400))
  expect(links()).toEqual([
    '15:41 生成看过 3 次，11月30日 15:41 失效结束',
    '昨天 15:41 生成看过 1 次，11月29日 15:41 失效结束',
  ])
})

it('ends a link at once', async () => {
  await open(share('old', 1, RECORDED_AT - 86_400))
  answerWith({ shares: [] })
  await tap('结束 昨天 15:41 生成的链接')
  expect(requests()[1]).toEqual({ action: 'end', orderId: query.orderId, id: 'old' })
  expect(screen.queryByRole('list')).toBeNull()
})

it('no longer offers to send a link that was ended', async () => {
  await open()
  await createLink()
  answerWith({ shares: [] })
  await tap('结束 15:41 生成的链接')
  expect(screen.getByRole('button', { name: '生成链接' })).toBeEnabled()
  expect(sharePage()).toEqual(HOME)
})

it('keeps offering a link when another one is ended', async () => {
  await open(share('old', 0, RECORDED_AT - 86_400))
  answerWith({ shares: [share('new'), share('old', 0, RECORDED_AT - 86_400)], created })
  await tap('生成链接')
  answerWith({ shares: [share('new')] })
  await tap('结束 昨天 15:41 生成的链接')
  expect(screen.getByRole('button', { name: '发给家人' })).toBeInTheDocument()
})

it('makes no more than ten links, and says why', async () => {
  await open(...Array.from({ length: 10 }, (_, index) => share(String(index))))
  expect(screen.getByRole('button', { name: '生成链接' })).toBeDisabled()
  expect(screen.getByRole('status')).toHaveTextContent('已经有 10 个链接了')
})

it('says why a link could not be made, and lets the customer try again', async () => {
  await open()
  failWith('offline')
  await tap('生成链接')
  expect(screen.getByRole('status')).toHaveTextContent('没有网络')
  await createLink()
  expect(within(screen.getByRole('status')).queryByText(/没有网络/)).toBeNull()
  expect(screen.getByRole('button', { name: '发给家人' })).toBeInTheDocument()
})
