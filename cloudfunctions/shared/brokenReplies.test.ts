import path from 'node:path'
import { toJourney } from '../../src/domain/journey'
import { readEvents } from '../../src/domain/pathEvent'
import { cloudEnvironment } from '../../preview/cloud/cloudEnvironment'
import { Collections } from '../../preview/cloud/collections'
import { startGateway, type Gateway } from '../../preview/cloud/gateway'
import { createWechatApi } from '../../preview/wechat/wechatApi'
import replies from '../../preview/fixtures/corpus/replies.json'
import { createCloud } from './cloud'
import { createLogistics } from './logistics'

/** Replies that are not as WeChat documents them, through the real wx-server-sdk, with what is read from each. */

const deadlineMs = 2000
const logistics = createLogistics(createCloud(deadlineMs), deadlineMs)
const waybill = { orderId: 'A', deliveryId: 'ZTO', waybillId: '73123456789012' }

const announcedBy = (body: object): unknown => ('path_item_num' in body ? body.path_item_num : undefined)

let gateway: Gateway
let reply: unknown

beforeAll(async () => {
  const wechat = {
    ...createWechatApi(path.resolve(__dirname, '../../preview/fixtures'), () => undefined),
    post: () =>
      Promise.resolve({
        kind: 'body',
        contentType: 'application/json',
        text: JSON.stringify(reply),
      } as const),
  }
  const stand = { wechat, mayCall: () => true, collections: () => new Collections([]), log: () => undefined }
  gateway = await startGateway(stand)
  Object.assign(process.env, cloudEnvironment(gateway.url))
})

beforeEach(() => {
  jest.spyOn(console, 'warn').mockReturnValue()
})

afterAll(() => gateway.close())

it.each(replies.filter(({ expected }) => expected.code === undefined))('$name', async (row) => {
  reply = row.reply
  const { pathItemList } = await logistics.getPath(waybill)
  const rows = pathItemList.map(
    (item) => item && { time: item.actionTime, type: item.actionType, message: item.actionMsg },
  )
  const { events, report } = readEvents(rows, announcedBy(row.reply))
  const { nodes, unreadableRows, anomalies } = row.expected
  expect(toJourney(events).nodes.map((node) => node.key)).toEqual(
    nodes?.map(([time, type, message]) => `${time ?? ''}-${type}-${message}`),
  )
  expect(report).toEqual({ unreadableRows, anomalies })
})

it.each(replies.filter(({ expected }) => expected.code !== undefined))('$name: is refused', async (row) => {
  reply = row.reply
  await expect(logistics.getPath(waybill)).rejects.toMatchObject({ code: row.expected.code })
})
