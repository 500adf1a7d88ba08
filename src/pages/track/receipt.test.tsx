import Taro from '@tarojs/taro'
import { screen } from '@testing-library/react'
import * as v from 'valibot'
import { settled } from '../../../testing/openPage'
import { tap } from '../../../testing/pageDriver'
import { beginWhenRecorded } from '../../../testing/recordedTime'
import { recordedPath } from '../../../testing/recordings'
import {
  IN_TRANSIT_ORDER,
  openTrackPage,
  SIGNED_ORDER,
  TWO_WAYBILLS_ORDER,
  SECOND_WAYBILL,
} from '../../../testing/trackPageDriver'
import type { Receipt } from '../../../contract/receipt'
import { ServiceError } from '../../services/errors'
import { callFunction } from '../../services/transport/callFunction'

jest.mock('../../services/transport/callFunction')

const BUTTON = '确认收货'
const OPEN: Receipt = { status: 'open', payment: { transaction_id: '42' } }
const VIEW = 'wx1183b055aeec94d1'

interface ViewOptions {
  success: (result: object) => void
  fail: (error: object) => void
}

const openView = jest.fn<undefined, [ViewOptions]>()
const call = jest.mocked(callFunction)
/** What confirmReceipt answers now. */
let receipt: Receipt | Error

beginWhenRecorded()

beforeEach(() => {
  process.env.TARO_APP_CONFIRM_RECEIPT = 'true'
  receipt = OPEN
  openView.mockReset()
  // Taro types the view as one that always exists and takes every kind of view.
  Taro.openBusinessView = openView as never
})

afterEach(() => {
  process.env.TARO_APP_CONFIRM_RECEIPT = ''
})

async function open(orderId = SIGNED_ORDER, query = {}): Promise<void> {
  call.mockImplementation(async (name, _request, schema) => {
    await Promise.resolve()
    if (name === 'getPath') return v.parse(schema, recordedPath(orderId, ...Object.values<string>(query)))
    if (receipt instanceof Error) throw receipt
    return v.parse(schema, receipt)
  })
  await openTrackPage({ orderId, ...query })
}

const askedForReceipt = () => call.mock.calls.filter(([name]) => name === 'confirmReceipt').length

/** The customer comes back from the view, which says this of itself. */
const comeBack = (options: object) =>
  settled(() => {
    for (const [listener] of jest.mocked(Taro.onAppShow).mock.calls)
      (listener as (options: object) => void)(options)
  })

const comeBackWith = (status: string) => comeBack({ referrerInfo: { appId: VIEW, extraData: { status } } })

it('opens the view of WeChat with the payment, and says that receipt is confirmed when the back end does', async () => {
  await open()
  await tap(BUTTON)
  const [options] = openView.mock.calls.at(-1) ?? []
  expect(options).toMatchObject({ businessType: 'weappOrderConfirm', extraData: { transaction_id: '42' } })
  expect(screen.getByRole('button', { name: BUTTON })).toBeDisabled()
  receipt = { status: 'confirmed' }
  await comeBackWith('success')
  expect(screen.getByText('微信已经记下：你确认收货了。')).toBeInTheDocument()
  expect(screen.queryByRole('button', { name: BUTTON })).toBeNull()
})

it.each([
  ['success', '微信那边还没有记下来，过一会儿再回来看看。'],
  ['fail', '没能确认收货，过一会儿再点一次。'],
  ['cancel', '还没有确认收货。想确认的时候，再点一次就好。'],
  ['hacked', '还没有确认收货。想确认的时候，再点一次就好。'],
])('does not believe the view’s “%s” without the back end', async (status, text) => {
  await open()
  await tap(BUTTON)
  await comeBackWith(status)
  expect(screen.getByText(text)).toBeInTheDocument()
  expect(screen.getByRole('button', { name: BUTTON })).toBeEnabled()
})

it('does not believe the view’s success if the back end cannot be asked', async () => {
  await open()
  await tap(BUTTON)
  receipt = new ServiceError('timeout')
  await comeBackWith('success')
  expect(screen.getByText('微信那边还没有记下来，过一会儿再回来看看。')).toBeInTheDocument()
})

it('asks the back end after a return without a word of the view', async () => {
  await open()
  await tap(BUTTON)
  receipt = { status: 'confirmed' }
  await comeBack({ referrerInfo: {} })
  expect(screen.getByText('微信已经记下：你确认收货了。')).toBeInTheDocument()
})

it('takes the outcome from the success callback of a WeChat that tells it there, and not again in onShow', async () => {
  await open()
  await tap(BUTTON)
  receipt = { status: 'confirmed' }
  await settled(() => openView.mock.calls[0]?.[0].success({ extraData: { status: 'success' } }))
  expect(screen.getByText('微信已经记下：你确认收货了。')).toBeInTheDocument()
  await comeBackWith('cancel')
  expect(screen.getByText('微信已经记下：你确认收货了。')).toBeInTheDocument()
})

it.each([
  [{ errMsg: 'openBusinessView:fail cancel' }, '还没有确认收货。想确认的时候，再点一次就好。'],
  [{ errMsg: 'openBusinessView:fail invalid appid' }, '没能确认收货，过一会儿再点一次。'],
])('says what came of it when WeChat does not open the view: %j', async (error, text) => {
  await open()
  await tap(BUTTON)
  await settled(() => openView.mock.calls[0]?.[0].fail(error))
  expect(screen.getByText(text)).toBeInTheDocument()
})

it('says of an order of two parcels that both should have arrived', async () => {
  await open(TWO_WAYBILLS_ORDER, { waybillId: SECOND_WAYBILL })
  expect(screen.getByText('这个订单有 2 个包裹，都收到了再确认收货。')).toBeInTheDocument()
})

it('asks nothing about a parcel that was not signed for', async () => {
  await open(IN_TRANSIT_ORDER)
  expect(askedForReceipt()).toBe(0)
})

it.each([
  ['the setting is empty', () => (process.env.TARO_APP_CONFIRM_RECEIPT = '')],
  ['this WeChat does not have the view', () => (Taro.openBusinessView = undefined as never)],
])('offers and asks nothing if %s', async (_, prepare) => {
  prepare()
  await open()
  expect(screen.queryByRole('button', { name: BUTTON })).toBeNull()
  expect(askedForReceipt()).toBe(0)
})

it.each([
  { status: 'none' },
  { status: 'confirmed' },
  new ServiceError('busy'),
  new ServiceError('forbidden'),
] as const)('offers nothing after the answer %j', async (answer) => {
  receipt = answer
  await open()
  expect(askedForReceipt()).toBe(1)
  expect(screen.queryByRole('button', { name: BUTTON })).toBeNull()
})
