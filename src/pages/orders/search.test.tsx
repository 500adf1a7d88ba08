import { act, fireEvent, screen } from '@testing-library/react'
import { answerLater, answerWith, failWith, requests } from '../../../testing/cloud'
import { openPage, settled } from '../../../testing/openPage'
import { beginWhenRecorded } from '../../../testing/recordedTime'
import { recordedOrderPage } from '../../../testing/recordings'
import { fire } from '../../../testing/taro'
import OrdersPage from './index'

jest.mock('../../services/transport/cloud')

const { orders } = recordedOrderPage('oABC123456')
const coffee = orders.filter(({ orderId }) => orderId === '202611200117')
const mug = orders.filter(({ orderId }) => orderId === '01234567890123456789')

beginWhenRecorded()

async function open(): Promise<void> {
  answerWith({ orders })
  await settled(() => openPage(OrdersPage))
}

const field = () => screen.getByRole('textbox', { name: '搜索包裹，按商品名、订单号或运单号' })
const type = (text: string) => fireEvent.change(field(), { target: { value: text } })
const pass = (milliseconds: number) => act(() => jest.advanceTimersByTimeAsync(milliseconds))
const tap = (name: string) =>
  settled(() => {
    screen.getByRole('button', { name }).click()
  })
const lists = () =>
  screen
    .queryAllByRole('list')
    .map((list) => [list.getAttribute('aria-label'), list.querySelectorAll('a').length])
const ALL = ['在路上', orders.length]

it('asks the cloud once the typing has paused, without the blanks around', async () => {
  await open()
  type(' 咖')
  await pass(299)
  type(' 咖啡 ')
  await pass(299)
  expect(requests()).toEqual([{}])
  answerWith({ orders: coffee })
  await pass(1)
  expect(requests()).toEqual([{}, { query: '咖啡' }])
  expect(lists()).toEqual([['找到', 1]])
  expect(screen.getByRole('heading')).toHaveTextContent('找到1')
})

it('asks at once where the customer is done typing', async () => {
  await open()
  type('咖啡')
  answerWith({ orders: coffee })
  await settled(() => fireEvent.keyDown(field(), { key: 'Enter' }))
  expect(lists()).toEqual([['找到', 1]])
  await pass(1000)
  expect(requests()).toHaveLength(2)
})

it.each([
  ['only blanks', '   '],
  ['nothing', ''],
])('asks nothing for %s', async (_, text) => {
  await open()
  type('x')
  type(text)
  await pass(1000)
  expect(requests()).toEqual([{}])
})

it('asks for no more than 64 characters', async () => {
  await open()
  type('x'.repeat(80))
  await pass(300)
  expect(requests()[1]).toEqual({ query: 'x'.repeat(64) })
})

it('keeps what is there until there is an answer', async () => {
  await open()
  const answer = answerLater()
  type('咖啡')
  await pass(300)
  expect(lists()).toEqual([ALL])
  await settled(() => {
    answer({ orders: coffee })
  })
  expect(lists()).toEqual([['找到', 1]])
})

it('never lets a late answer take the place of a newer one', async () => {
  await open()
  const answerFirst = answerLater()
  type('杯')
  await pass(300)
  const answerSecond = answerLater()
  type('咖啡')
  await pass(300)
  await settled(() => {
    answerSecond({ orders: coffee })
  })
  await settled(() => {
    answerFirst({ orders: mug })
  })
  expect(screen.getByRole('link').getAttribute('href')).toContain('202611200117')
})

it('leaves no timer behind', async () => {
  const { unmount } = await settled(() => {
    answerWith({ orders })
    return openPage(OrdersPage)
  })
  type('咖啡')
  unmount()
  await pass(1000)
  expect(requests()).toEqual([{}])
})

describe('where nothing is found', () => {
  beforeEach(async () => {
    await open()
    answerWith({ orders: [] })
    type('沙发')
    await pass(300)
  })

  it('says what was looked for', () => {
    expect(screen.getByRole('heading', { name: '没找到“沙发”' })).toBeInTheDocument()
  })

  it.each(['看全部包裹', '清空搜索'])('%s: brings all parcels back, without asking again', async (button) => {
    await tap(button)
    expect(lists()).toEqual([ALL])
    expect(field()).toHaveValue('')
    expect(requests()).toHaveLength(2)
  })
})

describe('where the search fails', () => {
  beforeEach(async () => {
    await open()
    failWith('offline')
    type('咖啡')
    await pass(300)
  })

  it('says so, and keeps what is there', () => {
    expect(screen.getByRole('status')).toHaveTextContent('没有网络')
    expect(lists()).toEqual([ALL])
  })

  it('brings no further page of what was there before', async () => {
    await settled(() => {
      fire('reachBottom')
    })
    expect(requests()).toHaveLength(2)
  })

  it('finds it on another try', async () => {
    answerWith({ orders: coffee })
    await settled(() => fireEvent.keyDown(field(), { key: 'Enter' }))
    expect(lists()).toEqual([['找到', 1]])
    expect(screen.queryByRole('status')).toBeNull()
  })

  it('says nothing of it any more once the search is cleared', async () => {
    await tap('清空搜索')
    expect(screen.queryByRole('status')).toBeNull()
  })
})

it('pages through what it finds', async () => {
  await open()
  answerWith({ orders: coffee, nextCursor: 'next' })
  type('2026')
  await pass(300)
  answerWith({ orders: mug })
  await settled(() => {
    fire('reachBottom')
  })
  expect(requests()[2]).toEqual({ query: '2026', cursor: 'next' })
  expect(lists()).toEqual([['找到', 2]])
})

describe('coming back to the list', () => {
  const comeBack = () =>
    settled(() => {
      fire('show')
    })

  it('brings it up to date where it is older than 30 seconds, and shows it meanwhile', async () => {
    await open()
    await pass(30_000)
    const answer = answerLater()
    await comeBack()
    expect(lists()).toEqual([ALL])
    await settled(() => {
      answer({ orders: coffee })
    })
    expect(lists()).toEqual([['在路上', 1]])
  })

  it('asks nobody where it is younger', async () => {
    await open()
    await pass(29_000)
    await comeBack()
    expect(requests()).toHaveLength(1)
  })

  it('asks for what is being looked for', async () => {
    await open()
    type('咖啡')
    await pass(300)
    await pass(30_000)
    await comeBack()
    expect(requests().slice(1)).toEqual([{ query: '咖啡' }, { query: '咖啡' }])
  })
})

it('brings up to date what was found with the same words a while ago', async () => {
  await open()
  type('咖啡')
  await pass(300)
  await tap('清空搜索')
  await pass(30_000)
  type('咖啡')
  await pass(300)
  expect(requests().filter((request) => 'query' in request)).toHaveLength(2)
})
