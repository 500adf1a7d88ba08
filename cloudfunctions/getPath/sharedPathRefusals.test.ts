import { NOW, order, OWNER } from '../../testing/getPath'
import { setUpGateway } from '../../testing/gateway'
import { createLink, createWorld, shareStore, SHARED_WAYBILL } from '../../testing/sharedPath'
import { createShareToken, hashShareToken } from '../shared/shareToken'
import { getSharedPath } from './sharedPath'

setUpGateway({ collections: ['shares'] })
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
})
