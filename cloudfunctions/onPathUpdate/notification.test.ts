import { Failure } from '../shared/failure'
import { readNotificationTemplates } from '../shared/notificationTemplates'
import type { OwnedOrder } from '../shared/order'
import type { SubscribeMessage } from '../shared/subscribeMessages'
import { createTrack } from '../shared/track'
import { sendNotification, type NotificationPorts } from './notification'

const now = 1795413900
const order: OwnedOrder = {
  openid: 'oABC123456',
  orderId: '订单 1',
  addSource: 0,
  waybills: [{ deliveryId: 'SF', waybillId: '1' }],
  createdAt: 0,
  ended: false,
}
const templates = readNotificationTemplates({
  outForDelivery: 'T-out thing1={message}',
  signed: 'T-signed character_string1={waybillId} phrase2=已签收 time3={time}',
  exception: undefined,
})

/** Ports with so many consents left; they keep what was sent and what was used up. */
function openPorts(left: number, send: () => Promise<'sent' | 'refused'> = () => Promise.resolve('sent')) {
  const sent: SubscribeMessage[] = []
  const ended: string[] = []
  let told = 0
  const ports: NotificationPorts = {
    consents: {
      consume: (_of, _kind, beganAt) => {
        if (left === 0 || beganAt <= told) return Promise.resolve(false)
        left -= 1
        told = beganAt
        return Promise.resolve(true)
      },
      revoke: ({ waybillId, openid }, kind) => {
        ended.push(`${waybillId} ${openid} ${kind}`)
        return Promise.resolve()
      },
    },
    messages: {
      send: (notice) => {
        sent.push(notice)
        return send()
      },
    },
    templates,
    now: () => now,
  }
  return { ports, sent, ended }
}

function trackWith(actionType: number, actionTime = now - 60) {
  const pathItemList = [{ actionTime, actionType, actionMsg: '快递员已出发' }]
  return { ...createTrack({ deliveryId: 'SF', waybillId: '1' }, order.openid), pathItemList }
}

it('tells the customer, with a link to the parcel', async () => {
  const { ports, sent } = openPorts(1)
  await sendNotification(trackWith(300003), order, ports)
  expect(sent).toEqual([
    {
      touser: 'oABC123456',
      templateId: 'T-signed',
      page: 'pages/track/index?orderId=%E8%AE%A2%E5%8D%95%201&waybillId=1',
      data: {
        character_string1: { value: '1' },
        phrase2: { value: '已签收' },
        time3: { value: '2026年11月23日 14:04' },
      },
    },
  ])
})

it.each([
  ['nobody has asked for it', 0, trackWith(300002)],
  ['it is no milestone', 1, trackWith(200001)],
  ['there is no template for it', 1, trackWith(400002)],
  ['it is older than a day', 1, trackWith(300002, now - 86_401)],
  ['it is more than a day ahead', 1, trackWith(300002, now + 86_401)],
])('says nothing where %s', async (_what, left, track) => {
  const { ports, sent } = openPorts(left)
  await sendNotification(track, order, ports)
  expect(sent).toEqual([])
})

it('tells the same news once, however often it is pushed', async () => {
  const { ports, sent } = openPorts(5)
  await Promise.all([1, 2, 3].map(() => sendNotification(trackWith(300002), order, ports)))
  expect(sent).toHaveLength(1)
})

it('ends the consent quietly where the customer wants no more', async () => {
  const { ports, ended } = openPorts(5, () => Promise.resolve('refused'))
  await sendNotification(trackWith(300002), order, ports)
  expect(ended).toEqual(['1 oABC123456 outForDelivery'])
})

it('lets a notice go that cannot be sent, with a line in the log', async () => {
  const log = jest.spyOn(console, 'error').mockImplementation(() => undefined)
  const failure = new Failure('BUSY', 'system error')
  const { ports } = openPorts(5, () => Promise.reject(failure))
  await expect(sendNotification(trackWith(300002), order, ports)).resolves.toBeUndefined()
  expect(log).toHaveBeenCalledWith(expect.stringContaining('system error'))
})

it('throws where the consent cannot be looked up, so that WeChat pushes again', async () => {
  const { ports } = openPorts(1)
  const consents = { ...ports.consents, consume: () => Promise.reject(new Failure('BUSY', 'database')) }
  await expect(sendNotification(trackWith(300002), order, { ...ports, consents })).rejects.toThrow('database')
})
