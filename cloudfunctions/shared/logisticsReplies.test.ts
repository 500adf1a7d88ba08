import { setUpGateway } from '../../testing/gateway'
import { createCloud } from './cloud'
import { createCloudApi } from './cloudApi'
import { createLogistics } from './logistics'

// The adapter through the real wx-server-sdk, against the preview's gateway: the least that a reply must have.

const logistics = createLogistics(createCloudApi(createCloud()))
const waybill = { orderId: 'A', deliveryId: 'ZTO', waybillId: '1' }
let reply: unknown

setUpGateway({
  post: () => Promise.resolve({ kind: 'body', contentType: 'application/json', text: JSON.stringify(reply) }),
})

it.each([{ waybill_id: '1' }, { path_item_num: 0 }, { path_item_list: [] }, { path_item_list: null }])(
  'reads a track without rows from a reply that has only %j',
  async (body) => {
    reply = body
    await expect(logistics.getPath(waybill)).resolves.toEqual({ pathItemList: [] })
  },
)

it.each([
  ['announces rows and sends none', { waybill_id: '1', path_item_num: 3 }, 'announced 3 rows and sent none'],
  ['is no track', { hello: 'world' }, 'did not answer with a track'],
])('says what is wrong with a reply that %s', async (_what, body, message) => {
  reply = body
  await expect(logistics.getPath(waybill)).rejects.toMatchObject({
    code: 'BAD_REPLY',
    message: `logistics.getPath ${message}`,
  })
})
