import replies from '../../preview/fixtures/corpus/replies.json'
import { toJourney } from '../../src/domain/journey'
import { readEvents } from '../../src/domain/pathEvent'
import type { WechatApi } from '../../preview/wechat/wechatApi'
import { setUpGateway } from '../../testing/gateway'
import { setUpWechatServer } from '../../testing/wechatServer'
import { createCloud } from './cloud'
import { createCloudApi } from './cloudApi'
import type { ExpressApi } from './expressApi'
import { createHttpsApi } from './httpsApi'
import { createLogistics } from './logistics'

// Replies that are not as WeChat documents them, with what is read from each: through the real wx-server-sdk, and over HTTP.

const deadline = { remainingMs: () => 2000 }
const cloud = createCloud(2000)
const waybill = { orderId: 'A', deliveryId: 'ZTO', waybillId: '73123456789012' }

const announcedBy = (body: object): unknown => ('path_item_num' in body ? body.path_item_num : undefined)

let reply: unknown

const post: WechatApi['post'] = () =>
  Promise.resolve({ kind: 'body', contentType: 'application/json', text: JSON.stringify(reply) })
setUpGateway({ post })
const server = setUpWechatServer(post)

const WAYS: Record<string, () => ExpressApi> = {
  'by a cloud call': () => createCloudApi(cloud, deadline),
  'over HTTPS': () => createHttpsApi(server.settings(), () => 1795419660)(deadline),
}

beforeEach(() => {
  jest.spyOn(console, 'warn').mockReturnValue()
})

describe.each(Object.entries(WAYS))('%s', (_way, createApi) => {
  it.each(replies.filter(({ expected }) => expected.code === undefined))('$name', async (row) => {
    reply = row.reply
    const { pathItemList } = await createLogistics(createApi()).getPath(waybill)
    const { events, report } = readEvents(pathItemList, announcedBy(row.reply))
    const { nodes, unreadableRows, anomalies } = row.expected
    expect(toJourney(events).nodes.map((node) => node.key)).toEqual(
      nodes?.map(([time, type, message]) => `${time ?? ''}-${type}-${message}`),
    )
    expect(report).toEqual({ unreadableRows, anomalies })
  })

  it.each(replies.filter(({ expected }) => expected.code !== undefined))('$name: is refused', async (row) => {
    reply = row.reply
    await expect(createLogistics(createApi()).getPath(waybill)).rejects.toMatchObject({
      code: row.expected.code,
    })
  })
})
