import Taro from '@tarojs/taro'
import { screen } from '@testing-library/react'
import * as v from 'valibot'
import type { FailureReason } from '../../domain/failureReason'
import { readSavedWaybill } from '../../services/savedWaybills'
import { ServiceError } from '../../services/errors'
import { callFunction } from '../../services/transport/callFunction'
import { requests } from '../../../testing/cloud'
import { node, orderOf } from '../../../testing/listedOrders'
import { openPageAgain, settled } from '../../../testing/openPage'
import { openOrdersPage, submitQuery, typeQuery } from '../../../testing/ordersPageDriver'
import { advanceTime, firePageEvent } from '../../../testing/pageDriver'
import { RECORDED_AT } from '../../../testing/recordings'
import { beginWhenRecorded } from '../../../testing/recordedTime'
import { setNetwork } from '../../../testing/taro'
import OrdersPage from '.'

jest.mock('../../services/transport/callFunction')

beginWhenRecorded()

const UNKNOWN = '点开看它到哪儿了'

interface Asked {
  orderId: string
  waybillId: string
}

let waiting: (() => void)[] = []
let failures: Record<string, FailureReason> = {}

/** The list has these orders; each request for a track waits until `release`. */
function answerList(orders: object[]): void {
  waiting = []
  failures = {}
  jest.mocked(callFunction).mockImplementation(async (name, request, schema) => {
    if (name === 'listOrders') return v.parse(schema, { orders })
    const { orderId, waybillId } = request as Asked
    await new Promise<void>((resolve) => waiting.push(resolve))
    const reason = failures[orderId]
    if (reason) throw new ServiceError(reason)
    const waybill = { deliveryId: 'ZTO', waybillId }
    const pathItemList = [node(200001, `快件到达 ${orderId}`)]
    return v.parse(schema, {
      ...{ orderId, ...waybill, waybills: [waybill], pathItemNum: 1, pathItemList },
      ...{ checkedAt: RECORDED_AT, stale: false },
    })
  })
}

const asked = () => (requests() as Partial<Asked>[]).flatMap(({ orderId }) => orderId ?? [])

/** Answers the requests that are on their way. */
async function release(): Promise<void> {
  const answers = waiting
  waiting = []
  await settled(async () => {
    for (const answer of answers) answer()
    for (let turn = 0; turn < 20; turn++) await Promise.resolve()
  })
}

const orders = (count: number) => Array.from({ length: count }, (_, index) => orderOf(`o${index}`, null))

async function openList(count: number): Promise<void> {
  answerList(orders(count))
  await openOrdersPage()
  await settled(() => Promise.resolve())
}

it('asks for three parcels without news at a time, in the order of the list', async () => {
  await openList(5)
  expect(asked()).toEqual(['o0', 'o1', 'o2'])
  await release()
  expect(asked()).toEqual(['o0', 'o1', 'o2', 'o3', 'o4'])
})

it('shows and saves what comes, so that the parcel opens without waiting', async () => {
  await openList(2)
  expect(screen.getAllByText(UNKNOWN)).toHaveLength(2)
  await release()
  expect(screen.queryByText(UNKNOWN)).toBeNull()
  expect(screen.getByText(/快件到达 o1/)).toBeInTheDocument()
  expect(readSavedWaybill({ orderId: 'o1' })?.events).toHaveLength(1)
})

it('asks for each parcel once, also after a refresh', async () => {
  await openList(2)
  await release()
  await firePageEvent('pullDown')
  await release()
  expect(asked()).toEqual(['o0', 'o1'])
})

it('asks for no parcel that the list knows, that has ended or that has not been sent', async () => {
  answerList([
    orderOf('known', node(200001, '到达')),
    { ...orderOf('ended', null), ended: true },
    orderOf('unsent'),
  ])
  await openOrdersPage()
  await release()
  expect(asked()).toEqual([])
})

it.each(['busy', 'offline', 'timeout', 'forbidden', 'unavailable'] as const)(
  'stops after a failure that the next parcel would have too: %s',
  async (reason) => {
    await openList(9)
    failures = { o1: reason }
    await release()
    await release()
    expect(asked()).toEqual(['o0', 'o1', 'o2'])
    expect(screen.getByText(/快件到达 o2/)).toBeInTheDocument()
  },
)

it.each(['not-tracked', 'not-found', 'bad-reply'] as const)(
  'goes on after a failure of one parcel alone: %s',
  async (reason) => {
    await openList(4)
    failures = { o1: reason }
    await release()
    expect(asked()).toEqual(['o0', 'o1', 'o2', 'o3'])
  },
)

it('asks for nothing without network', async () => {
  jest.mocked(Taro.getNetworkType).mockResolvedValueOnce({ networkType: 'none' } as never)
  await openList(3)
  await release()
  expect(asked()).toEqual([])
})

it('goes on when the network is back, without waiting for the end of the pause', async () => {
  await openList(4)
  failures = { o0: 'offline', o1: 'offline', o2: 'offline' }
  await settled(() => {
    setNetwork('none')
  })
  await release()
  expect(asked()).toEqual(['o0', 'o1', 'o2'])
  failures = {}
  await settled(() => {
    setNetwork('wifi')
  })
  await advanceTime(310)
  await release()
  await release()
  expect(asked().slice(3)).toEqual(['o0', 'o1', 'o2', 'o3'])
})

it('asks for nothing in a search', async () => {
  answerList([orderOf('known', node(200001, '到达'))])
  await openOrdersPage()
  answerList(orders(3))
  typeQuery('台灯')
  await submitQuery()
  await release()
  expect(screen.getAllByText(UNKNOWN)).toHaveLength(3)
  expect(asked()).toEqual([])
})

it('asks for no more while another page covers the list, and goes on when it is shown again', async () => {
  await openList(4)
  await firePageEvent('hide')
  await release()
  expect(asked()).toEqual(['o0', 'o1', 'o2'])
  await firePageEvent('show')
  await release()
  expect(asked()).toEqual(['o0', 'o1', 'o2', 'o3'])
})

it('makes at most 30 calls in a minute', async () => {
  await openList(45)
  for (let round = 0; round < 20; round++) await release()
  expect(new Set(asked()).size).toBe(30)
})

it('never has more than three calls on the way, even if the list is read again', async () => {
  await openList(9)
  await firePageEvent('pullDown')
  expect(waiting).toHaveLength(3)
})

it('does not ask again after a restart for what the cloud then knows', async () => {
  await openList(1)
  await release()
  answerList([orderOf('o0', node(200001, '到达'))])
  await settled(() => openPageAgain(OrdersPage))
  await release()
  expect(asked()).toEqual(['o0'])
})
