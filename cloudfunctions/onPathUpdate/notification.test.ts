import { blankTrack } from '../../testing/ownedOrder'
import { Failure } from '../shared/failure'
import { readNotificationTemplates } from '../shared/notificationTemplates'
import type { OwnedOrder } from '../shared/order'
import type { SubscribeMessage } from '../shared/subscribeMessages'
import { sendNotification, type NotificationPorts } from './notification'

const now = 1795413900
const order: OwnedOrder = {
  openid: 'oABC123456',
  orderId: '订单 1',
  addSource: 0,
  waybills: [{ deliveryId: 'SF', waybillId: '1' }],
  createdAt: 0,
  ended: false,
  urgency: 0,
}
const templates = readNotificationTemplates({
  outForDelivery: 'T-out thing1={message}',
  signed: 'T-signed character_string1={waybillId} phrase2=已签收 time3={time}',
  exception: undefined,
})

/** Ports with this many consents left. They keep what was sent and which consents were revoked. */
function createPorts(left: number, send: () => Promise<'sent' | 'refused'> = () => Promise.resolve('sent')) {
  const sent: SubscribeMessage[] = []
  const revoked: string[] = []
  let told = 0
  const ports: NotificationPorts = {
    consents: {
      consume: (_key, _kind, beganAt) => {
        if (left === 0 || beganAt <= told) return Promise.resolve(false)
        left -= 1
        told = beganAt
        return Promise.resolve(true)
      },
      revoke: ({ waybillId, openid }, kind, beganAt) => {
        revoked.push(`${waybillId} ${openid} ${kind} ${beganAt}`)
        return Promise.resolve()
      },
    },
    messages: {
      send: (message) => {
        sent.push(message)
        return send()
      },
    },
    templates,
    now: () => now,
  }
  return { ports, sent, revoked }
}

function trackWith(actionType: number, actionTime = now - 60, actionMsg = '快递员已出发') {
  const pathItemList = [{ actionTime, actionType, actionMsg }]
  return blankTrack(
    order.openid,
    { orderId: order.orderId, deliveryId: 'SF', waybillId: '1' },
    { pathItemList },
  )
}

it('sends a notification with a link to the parcel', async () => {
  const { ports, sent } = createPorts(1)
  await sendNotification(trackWith(300003), order, ports)
  expect(sent).toEqual([
    {
      touser: 'oABC123456',
      templateId: 'T-signed',
      page: 'pages/track/index?orderId=%E8%AE%A2%E5%8D%95%201&waybillId=1&deliveryId=SF',
      data: {
        character_string1: { value: '1' },
        phrase2: { value: '已签收' },
        time3: { value: '2026年11月23日 14:04' },
      },
    },
  ])
})

it.each([
  ['the customer has no consent left', 0, trackWith(300002)],
  ['the update is not worth one', 1, trackWith(200001, now - 60, '快件已发往深圳')],
  ['the shop has no template for it', 1, trackWith(400002, now - 60, '快件滞留')],
  ['the update is older than a day', 1, trackWith(300002, now - 86_401)],
  ['the update is more than a day in the future', 1, trackWith(300002, now + 86_401)],
])('sends no notification if %s', async (_what, left, track) => {
  const { ports, sent } = createPorts(left)
  await sendNotification(track, order, ports)
  expect(sent).toEqual([])
})

it('sends one notification of an update that is pushed several times', async () => {
  const { ports, sent } = createPorts(5)
  await Promise.all([1, 2, 3].map(() => sendNotification(trackWith(300002), order, ports)))
  expect(sent).toHaveLength(1)
})

it('revokes the consents if the customer refuses notifications', async () => {
  const { ports, revoked } = createPorts(5, () => Promise.resolve('refused'))
  await sendNotification(trackWith(300002), order, ports)
  expect(revoked).toEqual([`1 oABC123456 outForDelivery ${now - 60}`])
})

it('sends a notification of an update that began exactly a day ago', async () => {
  const { ports, sent } = createPorts(1)
  await sendNotification(trackWith(300002, now - 86_400), order, ports)
  expect(sent).toHaveLength(1)
})

it('throws a bug in what sends the notification', async () => {
  const { ports } = createPorts(1, () => Promise.reject(new TypeError('a bug')))
  await expect(sendNotification(trackWith(300002), order, ports)).rejects.toThrow(TypeError)
})

it('logs a notification that cannot be sent, and does not throw', async () => {
  const log = jest.spyOn(console, 'error').mockImplementation(() => undefined)
  const failure = new Failure('BUSY', 'system error')
  const { ports } = createPorts(5, () => Promise.reject(failure))
  await expect(sendNotification(trackWith(300002), order, ports)).resolves.toBeUndefined()
  expect(log).toHaveBeenCalledWith(
    JSON.stringify({ where: 'onPathUpdate', code: 'BUSY', errMsg: 'system error' }),
  )
})

it('throws if the consent cannot be read, so that WeChat pushes again', async () => {
  const { ports } = createPorts(1)
  const consents = { ...ports.consents, consume: () => Promise.reject(new Failure('BUSY', 'database')) }
  await expect(sendNotification(trackWith(300002), order, { ...ports, consents })).rejects.toThrow('database')
})
