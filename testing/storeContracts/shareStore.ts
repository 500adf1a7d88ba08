import type { StoreBackend } from './backend'

const parcel = {
  openid: 'oABC123456',
  orderId: '1',
  orderCreatedAt: 5,
  deliveryId: 'SF',
  waybillId: 'SF1',
}
const WEEK = 604_800

/** What every ShareStore does. */
export function describeShareStore({ stores, stored, drop }: StoreBackend): void {
  const shares = () => stores().shares
  const add = (hash: string, now = 1000, fields: Partial<typeof parcel> = {}) =>
    shares().add({ hash, ...parcel, ...fields }, now)
  const end = (hash: string, now: number) => shares().end({ openid: parcel.openid, orderId: '1', hash }, now)

  it('finds an open link by its hash, with the parcel and its owner', async () => {
    await add('h')
    await expect(shares().findOpen('h', 1001)).resolves.toEqual({ ...parcel, expiresAt: 1000 + WEEK })
  })

  it('finds no link that is unknown, expired or ended', async () => {
    await add('h')
    await add('ended')
    await end('ended', 1001)
    await expect(shares().findOpen('unknown', 1001)).resolves.toBeNull()
    await expect(shares().findOpen('ended', 1001)).resolves.toBeNull()
    await expect(shares().findOpen('h', 1000 + WEEK - 1)).resolves.not.toBeNull()
    await expect(shares().findOpen('h', 1000 + WEEK)).resolves.toBeNull()
  })

  it('lists the open links of one order and owner, the newest first', async () => {
    await add('old', 1000)
    await add('new', 1001)
    await add('other order', 1001, { orderId: '2' })
    await add('other owner', 1001, { openid: 'oXYZ987654' })
    await add('expired', 1002 - WEEK)
    await add('ended', 1001)
    await end('ended', 1001)
    await expect(shares().listOpen(parcel.openid, '1', 1002)).resolves.toEqual([
      { id: 'new', createdAt: 1001, expiresAt: 1001 + WEEK, uses: 0 },
      { id: 'old', createdAt: 1000, expiresAt: 1000 + WEEK, uses: 0 },
    ])
  })

  it('counts every use of one link when there are several at the same time', async () => {
    await add('h')
    await add('other')
    await Promise.all(Array.from({ length: 5 }, () => shares().countUse('h')))
    await expect(stored('shares')).resolves.toMatchObject([
      { _id: 'h', uses: 5 },
      { _id: 'other', uses: 0 },
    ])
  })

  it.each([
    ['another owner', { openid: 'oXYZ987654' }],
    ['another order', { orderId: '2' }],
    ['another hash', { hash: 'other' }],
  ])('does not end a link for %s', async (_, other) => {
    await add('h')
    await shares().end({ openid: parcel.openid, orderId: '1', hash: 'h', ...other }, 1001)
    await expect(shares().findOpen('h', 1002)).resolves.not.toBeNull()
  })

  it('keeps the time when a link was first ended', async () => {
    await add('h')
    await end('h', 1001)
    await end('h', 1002)
    await expect(stored('shares')).resolves.toMatchObject([{ endedAt: 1001 }])
  })

  it('does not add a link with a hash that exists', async () => {
    await add('h')
    await expect(add('h', 1000, { openid: 'oXYZ987654' })).rejects.toMatchObject({ name: 'Failure' })
    await expect(shares().findOpen('h', 1001)).resolves.toMatchObject({ openid: parcel.openid })
  })

  it('throws NOT_AUTHORISED if the collection does not exist', async () => {
    await drop()
    await expect(shares().findOpen('h', 1000)).rejects.toMatchObject({ code: 'NOT_AUTHORISED' })
  })
}
