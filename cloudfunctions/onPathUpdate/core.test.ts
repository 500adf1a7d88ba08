import { openMemoryTrackStore } from '../../testing/trackStore'
import { Failure } from '../shared/failure'
import type { OwnedOrder } from '../shared/order'
import { createTrack, type Track } from '../shared/track'
import { onPathUpdate, type PathUpdatePorts } from './core'

const now = 1795413900
const waybill = { deliveryId: 'SF', waybillId: '1' }
const order: OwnedOrder = {
  openid: 'oABC123456',
  orderId: '202611210056',
  addSource: 0,
  waybills: [waybill, { deliveryId: 'SF', waybillId: '2' }],
  createdAt: 0,
  ended: false,
}
const messages = ['已揽收', '已发往深圳', '派送中', '已签收'] as const
const types = [100001, 200001, 300002, 300003] as const

/** Version n tells the first n things that happened. */
function packet(version: number, fields: object = {}): object {
  const Actions = messages.slice(0, version).map((ActionMsg, index) => ({
    ActionTime: now - 100 + index,
    ActionType: types[index],
    ActionMsg,
  }))
  const ids = { DeliveryID: 'SF', WayBillId: '1' }
  return { MsgType: 'event', Event: 'add_express_path', ...ids, Version: version, Actions, ...fields }
}

function openPorts(...stored: Track[]) {
  const tracks = openMemoryTrackStore(...stored)
  const ended: string[] = []
  const ports: PathUpdatePorts = {
    tracks,
    orders: {
      findByWaybill: ({ waybillId }) => Promise.resolve(waybillId === '1' ? order : null),
      markEnded: (openid, orderId) => {
        ended.push(`${openid} ${orderId}`)
        return Promise.resolve()
      },
    },
    consents: { consume: () => Promise.resolve(false), revoke: () => Promise.resolve() },
    messages: { send: () => Promise.resolve('sent') },
    templates: {},
    now: () => now,
  }
  return { ports, tracks, ended, push: (event: unknown) => onPathUpdate(event, 'wx_unknown', ports) }
}

const toldBy = (track: Track | undefined) => track?.pathItemList.map((row) => row?.actionMsg)
let log: jest.SpyInstance

beforeEach(() => {
  log = jest.spyOn(console, 'warn').mockImplementation(() => undefined)
})

it("stores what WeChat pushes, as the order's owner's, and says that it has arrived", async () => {
  const { tracks, push } = openPorts()
  await expect(push(packet(2, { FromUserName: 'oSomebodyElse' }))).resolves.toBe('success')
  expect(tracks.stored('SF-1')).toEqual({
    ...createTrack(waybill, 'oABC123456'),
    pathItemList: [
      { actionTime: now - 100, actionType: 100001, actionMsg: '已揽收' },
      { actionTime: now - 99, actionType: 200001, actionMsg: '已发往深圳' },
    ],
    pushedNum: 2,
    version: 2,
    checkedAt: now,
    pushedAt: now,
  })
  expect(tracks.calls).toEqual(['find', 'add'])
})

it.each([
  ['one after the other', [1, 2, 3]],
  ['the newest first', [3, 2, 1]],
  ['each of them twice', [1, 3, 1, 2, 2, 3]],
])('ends in the newest version, delivered %s', async (_what, versions) => {
  const { tracks, push } = openPorts()
  for (const version of versions) await push(packet(version))
  expect(tracks.stored('SF-1')).toMatchObject({ version: 3, pushedNum: 3 })
  expect(toldBy(tracks.stored('SF-1'))).toEqual(messages.slice(0, 3))
})

it('ends in the newest version where all of them are delivered at once', async () => {
  const { tracks, push } = openPorts()
  const arrived = await Promise.all([2, 1, 3, 3, 2].map((version) => push(packet(version))))
  expect(arrived).toEqual(Array.from({ length: 5 }, () => 'success'))
  expect(toldBy(tracks.stored('SF-1'))).toEqual(messages.slice(0, 3))
})

it('leaves the lease to whoever is asking WeChat just now', async () => {
  const { tracks, push } = openPorts({ ...createTrack(waybill, order.openid), leaseUntil: now + 6 })
  await push(packet(1))
  expect(tracks.stored('SF-1')).toMatchObject({ version: 1, leaseUntil: now + 6 })
})

it.each([
  ['a packet that makes no sense', packet(1, { Version: '1' }), 'wrong packet', 'Version'],
  ['no packet at all', null, 'wrong packet', null],
  ['10,000 actions', packet(1, { Actions: Array(10_000).fill({}) }), 'wrong packet', 'Actions'],
  ["a parcel of nobody's", packet(1, { WayBillId: '9' }), 'unknown waybill', 'SF'],
])('changes nothing for %s, says that it has arrived, and logs one line', async (_what, event, why, what) => {
  const { tracks, push } = openPorts()
  await expect(push(event)).resolves.toBe('success')
  expect(tracks.calls).toEqual([])
  expect(log.mock.calls).toEqual([[JSON.stringify({ where: 'onPathUpdate', ignored: why, what })]])
})

it.each(['wx_client', 'wx_devtools', 'wx_client,scf'])('refuses a call from %s', async (source) => {
  const { ports, tracks } = openPorts()
  const reply = await onPathUpdate(packet(1), source, ports)
  expect(reply).toEqual({ ok: false, code: 'NOT_AUTHORISED' })
  expect(tracks.calls).toEqual([])
})

it.each(['find', 'add'] as const)(
  'throws where the database fails to %s, so that WeChat pushes again',
  async (call) => {
    const { ports, tracks } = openPorts()
    const failing = { ...tracks, [call]: () => Promise.reject(new Failure('BUSY', 'database')) }
    await expect(onPathUpdate(packet(1), 'wx_unknown', { ...ports, tracks: failing })).rejects.toThrow(
      'database',
    )
  },
)

it('gives up where others write all the time', async () => {
  const { ports, tracks } = openPorts(createTrack(waybill, order.openid))
  const busy = { ...tracks, change: () => Promise.resolve(false) }
  await expect(onPathUpdate(packet(1), 'wx_unknown', { ...ports, tracks: busy })).rejects.toMatchObject({
    code: 'BUSY',
  })
})

describe('the end of an order', () => {
  const otherEnded = { ...createTrack({ deliveryId: 'SF', waybillId: '2' }, order.openid), ended: true }

  it('is marked when its last parcel is signed for', async () => {
    const { ended, push } = openPorts(otherEnded)
    await push(packet(3))
    expect(ended).toEqual([])
    await push(packet(4))
    expect(ended).toEqual(['oABC123456 202611210056'])
  })

  it('is not marked while another parcel is on its way', async () => {
    const { ended, push } = openPorts()
    await push(packet(4))
    expect(ended).toEqual([])
  })

  it('is marked at the second delivery where the database failed at the first', async () => {
    const { ports, ended } = openPorts(otherEnded)
    const markEnded = () => Promise.reject(new Failure('BUSY', 'database'))
    const failing = { ...ports, orders: { ...ports.orders, markEnded } }
    await expect(onPathUpdate(packet(4), 'wx_unknown', failing)).rejects.toThrow('database')
    await onPathUpdate(packet(4), 'wx_unknown', ports)
    expect(ended).toHaveLength(1)
  })
})
