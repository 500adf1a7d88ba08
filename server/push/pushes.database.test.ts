import { describeDatabases } from '../../testing/databases'
import { id, NOW, order, packet, rows, waybill } from '../../testing/pathUpdate'
import { createPushServer } from '../../testing/pushServer'
import { setUpSqlBackend } from '../../testing/storeContracts/sqlBackend'
import { AES_KEY, encryptedPush } from '../../testing/wechatPush'
import { readNotificationTemplates } from '../../cloudfunctions/shared/notificationTemplates'
import type { SubscribeMessage } from '../../cloudfunctions/shared/subscribeMessages'

// Pushes to several instances over one database.

const templates = readNotificationTemplates({
  outForDelivery: undefined,
  signed: 'T-signed phrase2=已签收',
  exception: undefined,
})

describeDatabases((database) => {
  const { stores, hold, stored } = setUpSqlBackend(database)
  const key = { openid: order.openid, orderId: order.orderId, ...waybill }
  let sent: SubscribeMessage[]

  const createServer = () => {
    const send = (message: SubscribeMessage) => {
      sent.push(message)
      return Promise.resolve('sent' as const)
    }
    const ports = { ...stores(), messages: { send }, templates, now: () => NOW }
    return createPushServer({ aesKey: AES_KEY }, ports)
  }

  beforeEach(async () => {
    sent = []
    const { openid, ...fields } = order
    await hold('orders', [{ ...fields, _openid: openid, createdAt: NOW - 1000 }])
    await stores().consents.add(key, ['signed'], {})
  })

  it('stores a push once and notifies once, though it comes three times at once to two instances', async () => {
    const [one, other] = [createServer(), createServer()]
    const push = encryptedPush(JSON.stringify(packet(4)), NOW)
    const answers = await Promise.all([one, other, one].map((server) => server.push(push)))
    expect(answers.map(({ text }) => text)).toEqual(['success', 'success', 'success'])
    await expect(stored('tracks')).resolves.toMatchObject([
      { _id: id, _openid: order.openid, pathItemList: rows },
    ])
    expect(sent).toMatchObject([{ touser: order.openid, templateId: 'T-signed' }])
    await one.push(push)
    expect(sent).toHaveLength(1)
  })

  it('keeps the newest version when all versions come at once', async () => {
    const [one, other] = [createServer(), createServer()]
    const deliver = (server: typeof one, version: number) =>
      server.push(encryptedPush(JSON.stringify(packet(version)), NOW))
    const answers = await Promise.all([
      deliver(one, 2),
      deliver(other, 4),
      deliver(one, 1),
      deliver(other, 3),
    ])
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 200, 200])
    await expect(stored('tracks')).resolves.toMatchObject([{ pathItemList: rows, ended: true }])
  })
})
