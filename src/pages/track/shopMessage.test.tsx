import Taro from '@tarojs/taro'
import { screen } from '@testing-library/react'
import { tap } from '../../../testing/pageDriver'
import { beginWhenRecorded } from '../../../testing/recordedTime'
import { openRecordedOrder, STUCK_ORDER } from '../../../testing/trackPageDriver'

jest.mock('../../services/transport/callFunction')

beginWhenRecorded()

/** The text that was copied last. */
const copiedText = () => jest.mocked(Taro.setClipboardData).mock.lastCall?.[0].data ?? ''

it("opens the shop's chat with a card of the stuck parcel", async () => {
  await openRecordedOrder(STUCK_ORDER)
  const button = screen.getByRole('button', { name: '催一催' })
  expect(button).toHaveAttribute('data-open-type', 'contact')
  expect(JSON.parse(button.dataset.sessionFrom ?? '')).toEqual({
    orderId: STUCK_ORDER,
    waybillId: 'YT8811223344556',
    headline: '52 小时没动了',
  })
  expect(button.dataset.sendMessageTitle).toBe('52 小时没动了 · YT8811223344556')
  expect(button.dataset.sendMessagePath).toBe(
    `/pages/track/index?orderId=${STUCK_ORDER}&waybillId=YT8811223344556&deliveryId=YTO`,
  )
})

it('copies a message with the facts of the stuck parcel, and says so', async () => {
  await openRecordedOrder(STUCK_ORDER)
  await tap('催一催')
  expect(copiedText().split('\n')).toEqual([
    '你好，我的包裹“52 小时没动了”，请帮忙催一催。',
    '商品：轻量跑鞋 42 码 深海蓝',
    '运单：圆通速递 YT8811223344556',
    `订单：${STUCK_ORDER}`,
    expect.stringMatching(/^最新物流：11月21日 11:40 【长沙市】受雨雪天气影响/),
  ])
  expect(screen.getByText('情况写好了，已经复制。在商家的聊天里粘贴就能发。')).toBeInTheDocument()
})

it('does not say that the message was copied if copying failed', async () => {
  jest.mocked(Taro.setClipboardData).mockRejectedValueOnce(new Error('refused'))
  await openRecordedOrder(STUCK_ORDER)
  await tap('催一催')
  expect(screen.queryByText(/已经复制/)).toBeNull()
})

it('copies a message that a signed parcel was not received', async () => {
  await openRecordedOrder('stage-signed-by-other')
  await tap('没收到？告诉商家')
  expect(copiedText()).toContain('你好，快递显示“已代签收”，可是我没有收到，请帮忙查一查。')
})
