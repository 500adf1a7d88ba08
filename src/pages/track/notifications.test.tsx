import Taro from '@tarojs/taro'
import { screen } from '@testing-library/react'
import { answerWith, failWith, requests } from '../../../testing/cloud'
import { openPage, settled } from '../../../testing/openPage'
import { beginWhenRecorded } from '../../../testing/recordedTime'
import { recordedPath } from '../../../testing/recordings'
import TrackPage from './index'

jest.mock('../../services/transport/cloud')

const IN_TRANSIT = '202611200117'
const ask = jest.mocked(Taro.requestSubscribeMessage)

beginWhenRecorded()

beforeEach(() => {
  process.env.TARO_APP_NOTICE_OUT_FOR_DELIVERY = 'tmpl-out thing1={message}'
  process.env.TARO_APP_NOTICE_SIGNED = 'tmpl-signed time1={time}'
})

afterEach(() => {
  process.env.TARO_APP_NOTICE_OUT_FOR_DELIVERY = ''
  process.env.TARO_APP_NOTICE_SIGNED = ''
})

async function open(orderId = IN_TRANSIT): Promise<void> {
  answerWith(recordedPath(orderId))
  await settled(() => openPage(TrackPage, { orderId }))
}

/** What WeChat's dialog answers, as the customer taps. */
async function tap(answers: object): Promise<void> {
  ask.mockResolvedValue({ errMsg: 'requestSubscribeMessage:ok', ...answers })
  answerWith({ deliveryId: 'ZTO', waybillId: '73123456789012', accepted: [] })
  await settled(() => {
    screen.getByRole('button', { name: '告诉我' }).click()
  })
}

it('asks in WeChat for the templates that the shop has, and has what was agreed to counted', async () => {
  await open()
  await tap({ 'tmpl-out': 'accept', 'tmpl-signed': 'reject' })
  expect(ask).toHaveBeenCalledWith({ tmplIds: ['tmpl-out', 'tmpl-signed'], entityIds: [] })
  expect(requests().at(-1)).toEqual({
    orderId: IN_TRANSIT,
    deliveryId: 'ZTO',
    waybillId: '73123456789012',
    accepted: ['outForDelivery'],
  })
  expect(screen.getByText('好，下一次有这样的消息，微信会告诉你。')).toBeInTheDocument()
  expect(screen.queryByRole('button', { name: '告诉我' })).toBeNull()
})

it('has nothing counted where the customer agrees to nothing, and can be asked again', async () => {
  await open()
  await tap({ 'tmpl-out': 'reject', 'tmpl-signed': 'ban' })
  expect(requests()).toHaveLength(1)
  expect(screen.getByText('没有打开。想要的时候，再点一次就好。')).toBeInTheDocument()
  expect(screen.getByRole('button', { name: '告诉我' })).toBeEnabled()
})

it.each([
  ['WeChat cannot ask', () => ask.mockRejectedValue({ errCode: 10002, errMsg: 'network' })],
  [
    'the cloud does not count it',
    () => {
      ask.mockResolvedValue({ 'tmpl-out': 'accept', errMsg: 'ok' })
      failWith('unavailable')
    },
  ],
])('says so where %s', async (_, prepare) => {
  await open()
  prepare()
  await settled(() => {
    screen.getByRole('button', { name: '告诉我' }).click()
  })
  expect(screen.getByText('没能记下来，过一会儿再点一次。')).toBeInTheDocument()
})

it('is not offered by a shop without templates', async () => {
  process.env.TARO_APP_NOTICE_OUT_FOR_DELIVERY = ''
  process.env.TARO_APP_NOTICE_SIGNED = ' '
  await open()
  expect(screen.queryByRole('button', { name: '告诉我' })).toBeNull()
})

it('is not offered once the journey has ended', async () => {
  await open('202611180042')
  expect(screen.queryByRole('button', { name: '告诉我' })).toBeNull()
})
