import replies from '../../preview/fixtures/corpus/replies.json'
import { toJourney } from '../../src/domain/journey'
import { readEvents } from '../../src/domain/pathEvent'
import { setUpGateway } from '../../testing/gateway'
import { createCloud } from './cloud'
import { createLogistics } from './logistics'

// Replies that are not as WeChat documents them, through the real wx-server-sdk, with what is read from each.

const deadlineMs = 2000
const logistics = createLogistics(createCloud(deadlineMs), { remainingMs: () => deadlineMs })
const waybill = { orderId: 'A', deliveryId: 'ZTO', waybillId: '73123456789012' }

const announcedBy = (body: object): unknown => ('path_item_num' in body ? body.path_item_num : undefined)

let reply: unknown

setUpGateway({
  post: () => Promise.resolve({ kind: 'body', contentType: 'application/json', text: JSON.stringify(reply) }),
})

beforeEach(() => {
  jest.spyOn(console, 'warn').mockReturnValue()
})

it.each(replies.filter(({ expected }) => expected.code === undefined))('$name', async (row) => {
  reply = row.reply
  const { pathItemList } = await logistics.getPath(waybill)
  const { events, report } = readEvents(pathItemList, announcedBy(row.reply))
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
