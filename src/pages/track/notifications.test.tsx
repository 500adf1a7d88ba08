import Taro from '@tarojs/taro'
import { screen } from '@testing-library/react'
import { answerWith, failWith, requests } from '../../../testing/cloud'
import { tap } from '../../../testing/pageDriver'
import { beginWhenRecorded } from '../../../testing/recordedTime'
import { IN_TRANSIT_ORDER, openRecordedOrder, SIGNED_ORDER } from '../../../testing/trackPageDriver'

jest.mock('../../services/transport/callFunction')

const PROMPT = '告诉我'
const requestConsent = jest.mocked(Taro.requestSubscribeMessage)

beginWhenRecorded()

beforeEach(() => {
  process.env.TARO_APP_NOTICE_OUT_FOR_DELIVERY = 'tmpl-out thing1={message}'
  process.env.TARO_APP_NOTICE_SIGNED = 'tmpl-signed time1={time}'
})

afterEach(() => {
  process.env.TARO_APP_NOTICE_OUT_FOR_DELIVERY = ''
  process.env.TARO_APP_NOTICE_SIGNED = ''
})

/** Taps the prompt; WeChat's dialog gives these answers. */
async function tapPrompt(answers: object): Promise<void> {
  requestConsent.mockResolvedValue({ errMsg: 'requestSubscribeMessage:ok', ...answers })
  answerWith({ deliveryId: 'ZTO', waybillId: '73123456789012', accepted: [] })
  await tap(PROMPT)
}

it('asks for consent to the templates of the shop, and records which ones the customer accepted', async () => {
  await openRecordedOrder(IN_TRANSIT_ORDER)
  await tapPrompt({ 'tmpl-out': 'accept', 'tmpl-signed': 'reject' })
  expect(requestConsent).toHaveBeenCalledWith({ tmplIds: ['tmpl-out', 'tmpl-signed'], entityIds: [] })
  expect(requests().at(-1)).toEqual({
    orderId: IN_TRANSIT_ORDER,
    deliveryId: 'ZTO',
    waybillId: '73123456789012',
    accepted: ['outForDelivery'],
  })
  expect(screen.getByText('好，下一次有这样的消息，微信会告诉你。')).toBeInTheDocument()
  expect(screen.queryByRole('button', { name: PROMPT })).toBeNull()
})

it('records nothing if the customer accepts no template, and offers the prompt again', async () => {
  await openRecordedOrder(IN_TRANSIT_ORDER)
  await tapPrompt({ 'tmpl-out': 'reject', 'tmpl-signed': 'ban' })
  expect(requests()).toHaveLength(1)
  expect(screen.getByText('没有打开。想要的时候，再点一次就好。')).toBeInTheDocument()
  expect(screen.getByRole('button', { name: PROMPT })).toBeEnabled()
})

it.each([
  [
    'WeChat cannot show its dialog',
    () => requestConsent.mockRejectedValue({ errCode: 10002, errMsg: 'network' }),
  ],
  [
    'the cloud cannot record the consent',
    () => {
      requestConsent.mockResolvedValue({ 'tmpl-out': 'accept', errMsg: 'ok' })
      failWith('unavailable')
    },
  ],
])('says that it failed if %s', async (_, prepare) => {
  await openRecordedOrder(IN_TRANSIT_ORDER)
  prepare()
  await tap(PROMPT)
  expect(screen.getByText('没能记下来，过一会儿再点一次。')).toBeInTheDocument()
})

it('offers no notifications if the shop has no templates', async () => {
  process.env.TARO_APP_NOTICE_OUT_FOR_DELIVERY = ''
  process.env.TARO_APP_NOTICE_SIGNED = ' '
  await openRecordedOrder(IN_TRANSIT_ORDER)
  expect(screen.queryByRole('button', { name: PROMPT })).toBeNull()
})

it('offers no notifications once the journey has ended', async () => {
  await openRecordedOrder(SIGNED_ORDER)
  expect(screen.queryByRole('button', { name: PROMPT })).toBeNull()
})
