import { jsonReply } from '../../preview/wechat/wechatReply'
import { setUpWechatServer } from '../../testing/wechatServer'
import { findBoundAccounts, type BoundAccount } from './boundAccounts'

let reply = ''
const server = setUpWechatServer(() => Promise.resolve(jsonReply(reply)))

function findAccounts(body: unknown): Promise<BoundAccount[]> {
  reply = JSON.stringify(body)
  const { origin, appid, secret } = server.settings()
  return findBoundAccounts({ WECHAT_API_ORIGIN: origin, WECHAT_APPID: appid, WECHAT_APPSECRET: secret })
}

it('lists the accounts of the documented sample', async () => {
  const account = { biz_id: '123456789', delivery_id: 'YUNDA', status_code: 0, alias: '', quota_num: 55 }
  await expect(findAccounts({ count: 1, list: [account] })).resolves.toEqual([
    { deliveryId: 'YUNDA', accountId: '123456789', status: 'bound', waybillsLeft: 55 },
  ])
})

it.each([
  [1, 'under review'],
  [2, 'failed'],
  [3, 'unbound'],
  [9, 'unknown'],
  ['0', 'unknown'],
  [undefined, 'unknown'],
])('reads the status %j as %s', async (status_code, status) => {
  await expect(findAccounts({ list: [{ delivery_id: 'SF', status_code }] })).resolves.toMatchObject([
    { deliveryId: 'SF', accountId: '', status },
  ])
})

it.each([[{ count: 0, list: [] }], [{ count: 0, list: null }], [{ count: 0 }]])(
  'finds no account in %j',
  async (body) => {
    await expect(findAccounts(body)).resolves.toEqual([])
  },
)

it('leaves out an entry that cannot be read', async () => {
  const list = [null, 'SF', { biz_id: '1' }, { delivery_id: 'SF', status_code: 0 }]
  await expect(findAccounts({ list })).resolves.toHaveLength(1)
})

it('throws BAD_REPLY for a reply without a list', async () => {
  await expect(findAccounts({ list: 'none' })).rejects.toMatchObject({ code: 'BAD_REPLY' })
  await expect(findAccounts([])).rejects.toMatchObject({ code: 'BAD_REPLY' })
})

it('names the key that is missing', async () => {
  await expect(findBoundAccounts({})).rejects.toThrow(/^WECHAT_APPID is missing: /)
})
