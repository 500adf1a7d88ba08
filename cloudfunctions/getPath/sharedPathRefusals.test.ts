import { NOW, order, OWNER } from '../../testing/getPath'
import { setUpGateway } from '../../testing/gateway'
import { createLink, createWorld, shareStore, SHARED_WAYBILL } from '../../testing/sharedPath'
import { Failure } from '../shared/failure'
import { createShareToken, hashShareToken } from '../shared/shareToken'
import { getSharedPath } from './sharedPath'

const { stored } = setUpGateway({ collections: ['shares'] })
const { orderId } = order

describe('a link that does not open', () => {
  const NOT_FOUND = { ok: false, code: 'NOT_FOUND' }

  it('is answered alike, after the same one query, whether it is wrong, malformed, expired or ended', async () => {
    const expired = await createLink(SHARED_WAYBILL, NOW - 604_800)
    const ended = await createLink()
    await shareStore.end({ openid: OWNER, orderId, hash: hashShareToken(ended) }, NOW)
    const wrong = createShareToken()
    const malformed = [
      '',
      null,
      7,
      {},
      [],
      { $ne: null },
      `${await createLink()} `,
      'x'.repeat(1_000_000),
      '\u0000',
    ]
    for (const share of [expired, ended, wrong, ...malformed]) {
      const { ports, calls, queries } = createWorld()
      await expect(getSharedPath({ share }, ports)).resolves.toEqual(NOT_FOUND)
      expect(calls).toEqual(['findOpen'])
      expect(queries).toEqual([])
    }
  })

  it('is not the id by which its owner ends it', async () => {
    const id = hashShareToken(await createLink())
    await expect(getSharedPath({ share: id }, createWorld().ports)).resolves.toEqual(NOT_FOUND)
  })

  it('is one whose order has another owner, and it stays ended when the order comes back', async () => {
    const share = await createLink()
    const moved = createWorld()
    moved.ports.orders.findOwn = () => Promise.resolve(null)
    await expect(getSharedPath({ share }, moved.ports)).resolves.toEqual(NOT_FOUND)
    await expect(getSharedPath({ share }, createWorld().ports)).resolves.toEqual(NOT_FOUND)
  })

  it('is one whose order was deleted and made again under the same id', async () => {
    const { ports } = createWorld({ createdAt: order.createdAt + 1 })
    await expect(getSharedPath({ share: await createLink() }, ports)).resolves.toEqual(NOT_FOUND)
  })

  it('is one whose parcel is no longer in the order', async () => {
    const { ports } = createWorld({ waybills: [{ deliveryId: 'YUNDA', waybillId: SHARED_WAYBILL }] })
    await expect(getSharedPath({ share: await createLink() }, ports)).resolves.toEqual(NOT_FOUND)
  })

  it('is ended alone: another link to the same parcel stays', async () => {
    const [share, other] = [await createLink(), await createLink()]
    const moved = createWorld()
    moved.ports.orders.findOwn = () => Promise.resolve(null)
    await getSharedPath({ share }, moved.ports)
    const open = stored('shares').filter(({ endedAt }) => endedAt === 0)
    expect(open).toMatchObject([{ _id: hashShareToken(other) }])
  })
})

describe('a link whose parcel cannot be answered now', () => {
  let error: jest.SpyInstance

  beforeEach(() => {
    error = jest.spyOn(console, 'error').mockReturnValue()
  })

  it('opens again later', async () => {
    const share = await createLink()
    const { ports } = createWorld()
    const unknown = new Failure('NOT_TRACKED', 'unknown', { errCode: 40199 })
    ports.logistics.getPath = () => Promise.reject(unknown)
    await expect(getSharedPath({ share }, ports)).resolves.toEqual({ ok: false, code: 'NOT_TRACKED' })
    await expect(getSharedPath({ share }, createWorld().ports)).resolves.toMatchObject({ ok: true })
  })

  it('is refused although its end cannot be stored, which is noted', async () => {
    const { ports } = createWorld()
    ports.orders.findOwn = () => Promise.resolve(null)
    ports.shares.end = () => Promise.reject(new Failure('BUSY', 'database'))
    await expect(getSharedPath({ share: await createLink() }, ports)).resolves.toEqual({
      ok: false,
      code: 'NOT_FOUND',
    })
    const note = { where: 'getPath', code: 'BUSY', errMsg: 'database' }
    expect(error.mock.calls).toEqual([[JSON.stringify(note)]])
  })

  it('throws a bug in the count of its uses', async () => {
    const { ports } = createWorld()
    ports.shares.countUse = () => Promise.reject(new TypeError('a bug'))
    await expect(getSharedPath({ share: await createLink() }, ports)).rejects.toThrow(TypeError)
  })
})
