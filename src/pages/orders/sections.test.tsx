import { screen, within } from '@testing-library/react'
import { answerWith } from '../../../testing/cloud'
import { HOUR, node, orderOf } from '../../../testing/listedOrders'
import { openOrdersPage } from '../../../testing/ordersPageDriver'
import { firePageEvent } from '../../../testing/pageDriver'
import { beginWhenRecorded } from '../../../testing/recordedTime'
import { RECORDED_AT } from '../../../testing/recordings'
import { saveCollectedMark } from '../../services/collectedParcels'

jest.mock('../../services/transport/callFunction')

beginWhenRecorded()

async function open(orders: object[]): Promise<void> {
  answerWith({ orders })
  await openOrdersPage()
}

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
    expect([names('进行中'), names('已结束')]).toEqual([
      ['b', 'd', 'e'],
      ['a', 'c'],
    ])
    const headings = screen.getAllByRole('heading').map((heading) => heading.textContent)
    expect(headings).toEqual(['进行中3', '已结束2'])
  })

  it('begin with the orders that wait to be collected', async () => {
    await open([
      orderOf('b', node(200001)),
      orderOf('a', node(300003)),
      orderOf('w', node(300005, '取件码 62307481')),
    ])
    const headings = screen.getAllByRole('heading').map((heading) => heading.textContent)
    expect(headings).toEqual(['等你来取1', '进行中1', '已结束1'])
    expect(names('等你来取')).toEqual(['w'])
    expect(screen.getByText('6230 7481')).toBeInTheDocument()
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
    expect(names('进行中')).toEqual(['w'])
    expect(screen.getByRole('link').getAttribute('aria-label')).toContain('你已经取走了')
    expect(screen.queryByText('6230 7481')).toBeNull()
  })

  it('list an order that has ended among the ended ones, even if its track is deleted', async () => {
    await open([{ ...orderOf('a', null), ended: true }, orderOf('b', null)])
    expect([names('进行中'), names('已结束')]).toEqual([['b'], ['a']])
  })

  it('are left out if they are empty', async () => {
    await open([orderOf('b', node(200001))])
    expect(screen.getAllByRole('heading')).toHaveLength(1)
  })

  it('show their number of orders only once all pages are loaded', async () => {
    answerWith({ orders: [orderOf('b', node(200001))], nextCursor: 'next' })
    await openOrdersPage()
    expect(screen.getByRole('heading')).toHaveTextContent(/^进行中$/)
  })
})
