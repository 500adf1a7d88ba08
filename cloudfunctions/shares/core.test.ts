import { createPorts, NOW, order, OWNER } from '../../testing/getPath'
import { setUpGateway } from '../../testing/gateway'
import { createCloud } from '../shared/cloud'
import { createShareStore } from '../shared/shareStore'
import { manageShares, type SharesPorts } from './core'

const { stored, hold } = setUpGateway({ collections: ['shares'] })
const { orderId } = order
const waybill = { deliveryId: 'YUNDA', waybillId: '463100928817735' }
const create = { action: 'create', orderId, ...waybill }
const list = { action: 'list', orderId }

let now = NOW
const ports: SharesPorts = {
  orders: createPorts().ports.orders,
  shares: createShareStore(createCloud()),
  privateMessages: { createActivityId: () => Promise.resolve('activity') },
  now: () => now,
}
const call = (event: unknown, openid: string | undefined = OWNER) => manageShares(event, openid, ports)

/** Makes a link one second later than the last. */
async function createLink(): Promise<{ token: string; id: string }> {
  now += 1
  const reply = await call(create)
  return (reply.ok ? reply.data.created : undefined) ?? { token: '', id: '' }
}

beforeEach(() => {
  now = NOW
})

it('makes a link to one waybill of the order, valid for seven days', async () => {
  await expect(call(create)).resolves.toEqual({
    ok: true,
    data: {
      created: {
        id: expect.any(String) as string,
        token: expect.stringMatching(/^[\w-]{22}$/) as string,
        activityId: 'activity',
      },
      shares: [{ id: expect.any(String) as string, createdAt: NOW, expiresAt: NOW + 604_800, uses: 0 }],
    },
  })
  expect(stored('shares')).toMatchObject([
    { _openid: OWNER, orderId, orderCreatedAt: order.createdAt, ...waybill, endedAt: 0 },
  ])
})

it('stores no token, and never answers it again', async () => {
  const { token } = await createLink()
  expect(token).not.toBe('')
  expect(JSON.stringify(stored('shares'))).not.toContain(token)
  expect(JSON.stringify(await call(list))).not.toContain(token)
})

it('makes a link without an activity id if WeChat gives none', async () => {
  const privateMessages = { createActivityId: () => Promise.resolve(undefined) }
  const reply = await manageShares(create, OWNER, { ...ports, privateMessages })
  expect(reply).toMatchObject({ ok: true, data: { created: { token: expect.any(String) as string } } })
  expect(reply).not.toHaveProperty('data.created.activityId')
})

it('leaves ten links open when more are asked for, one after another or at the same time', async () => {
  for (let made = 0; made < 8; made += 1) await createLink()
  const replies = await Promise.all(Array.from({ length: 5 }, () => call(create)))
  const tokens = replies.filter((reply) => reply.ok && reply.data.created)
  const open = stored('shares').filter(({ endedAt }) => endedAt === 0)
  expect(open.length).toBeLessThanOrEqual(10)
  expect(open.length).toBe(8 + tokens.length)
  while (stored('shares').filter(({ endedAt }) => endedAt === 0).length < 10) await createLink()
  const full = await call(create)
  expect(full).toMatchObject({ ok: true })
  expect(full).not.toHaveProperty('data.created')
  expect(full).toHaveProperty('data.shares.length', 10)
})

it('ends a link at once and answers those that are still open', async () => {
  const { id } = await createLink()
  const kept = await createLink()
  await expect(call({ action: 'end', orderId, id })).resolves.toMatchObject({
    ok: true,
    data: { shares: [{ id: kept.id }] },
  })
})

it('makes room for a new link when one ends or expires', async () => {
  for (let made = 0; made < 10; made += 1) await createLink()
  now += 604_800
  await expect(call(create)).resolves.toHaveProperty('data.shares.length', 1)
})

describe('NOT_FOUND', () => {
  it.each([create, list, { action: 'end', orderId, id: 'x' }])(
    "is the answer for another customer's order: $action",
    async (event) => {
      await expect(call(event, 'oXYZ987654')).resolves.toEqual({ ok: false, code: 'NOT_FOUND' })
      await expect(call({ ...event, orderId: 'nowhere' })).resolves.toEqual({ ok: false, code: 'NOT_FOUND' })
      await expect(manageShares(event, undefined, ports)).resolves.toEqual({ ok: false, code: 'NOT_FOUND' })
      expect(stored('shares')).toEqual([])
    },
  )

  it('is the answer for a waybill that the order does not have', async () => {
    const event = { ...create, deliveryId: 'SF' }
    await expect(call(event)).resolves.toEqual({ ok: false, code: 'NOT_FOUND' })
    expect(stored('shares')).toEqual([])
  })
})

it("does not list or end an earlier owner's links of the same order", async () => {
  const earlier = { _openid: 'oXYZ987654', orderId, orderCreatedAt: 1, ...waybill }
  hold('shares', [{ _id: 'h', ...earlier, createdAt: NOW - 9, expiresAt: NOW + 9, uses: 0, endedAt: 0 }])
  await expect(call(list)).resolves.toEqual({ ok: true, data: { shares: [] } })
  await call({ action: 'end', orderId, id: 'h' })
  expect(stored('shares')).toMatchObject([{ endedAt: 0 }])
})

it.each([
  undefined,
  null,
  [],
  {},
  { orderId },
  { action: 'delete', orderId },
  { action: 'create', orderId },
  { action: 'end', orderId },
  { action: 'end', orderId, id: { $ne: null } },
  { action: 'list', orderId: { $ne: null } },
  { ...create, waybillId: '' },
  { ...create, orderId: 'x'.repeat(129) },
])('refuses a malformed request: %j', async (event) => {
  await expect(call(event)).resolves.toEqual({ ok: false, code: 'BAD_REQUEST' })
})

it('leaves the links open when they are listed', async () => {
  await createLink()
  await call(list)
  await expect(call(list)).resolves.toHaveProperty('data.shares.length', 1)
})

it.each([undefined, ''])('looks for no order of a caller whose openid is %p', async (openid) => {
  const { ports: looked, lookups } = createPorts()
  await manageShares(create, openid, { ...ports, orders: looked.orders })
  expect(lookups).toEqual([])
})
