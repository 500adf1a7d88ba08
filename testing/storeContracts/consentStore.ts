import { MAX_CONSENTS } from '../../cloudfunctions/shared/consentStore'
import type { StoreBackend } from './backend'

const parcel = { orderId: 'A', deliveryId: 'SF', waybillId: '1', openid: 'oABC123456' }

/** What every ConsentStore does. */
export function describeConsentStore({ stores, stored: storedIn, drop }: StoreBackend): void {
  const consents = () => stores().consents
  const stored = async () => {
    const documents = await storedIn('consents')
    return documents.sort((a, b) => Number(a['waybillId']) - Number(b['waybillId']))
  }

  it('adds one consent for each kind that a customer agrees to', async () => {
    await consents().add(parcel, ['signed', 'exception'], {})
    await consents().add(parcel, ['signed'], { outForDelivery: 5 })
    await expect(stored()).resolves.toEqual([
      {
        _id: expect.stringMatching(/^[0-9a-f]{64}$/) as unknown,
        _openid: 'oABC123456',
        orderId: 'A',
        deliveryId: 'SF',
        waybillId: '1',
        left: { outForDelivery: 0, signed: 2, exception: 1 },
        toldAt: { outForDelivery: 5, signed: 0, exception: 0 },
        sentAt: { outForDelivery: 0, signed: 0, exception: 0 },
      },
    ])
  })

  it('adds every consent when several are given at the same time', async () => {
    await Promise.all(Array.from({ length: 5 }, () => consents().add(parcel, ['signed'], {})))
    await expect(stored()).resolves.toMatchObject([{ left: { signed: 5 } }])
  })

  it('keeps at most five consents of a kind for a parcel, however they arrive', async () => {
    for (let time = 0; time < 20; time += 1) await consents().add(parcel, ['signed'], {})
    const many = Array.from({ length: 20 }, () => consents().add(parcel, ['signed', 'exception'], {}))
    await Promise.all(many)
    await consents().add({ ...parcel, waybillId: '2' }, ['signed'], {})
    expect((await stored()).map(({ left }) => left)).toEqual([
      { outForDelivery: 0, signed: MAX_CONSENTS, exception: MAX_CONSENTS },
      { outForDelivery: 0, signed: 1, exception: 0 },
    ])
  })

  it('takes a consent of one kind while another kind is at its limit', async () => {
    for (let time = 0; time < MAX_CONSENTS; time += 1) await consents().add(parcel, ['signed'], {})
    await consents().add(parcel, ['signed', 'exception'], { exception: 7 })
    await expect(stored()).resolves.toMatchObject([
      { left: { signed: MAX_CONSENTS, exception: 1 }, toldAt: { exception: 7 } },
    ])
  })

  it('allows one notification for each consent', async () => {
    await consents().add(parcel, ['signed'], {})
    await expect(consents().consume(parcel, 'exception', 10)).resolves.toBe(false)
    await expect(consents().consume(parcel, 'signed', 10)).resolves.toBe(true)
    await expect(consents().consume(parcel, 'signed', 20)).resolves.toBe(false)
  })

  it('allows one notification of an update for several calls at the same time', async () => {
    await consents().add(parcel, ['signed'], {})
    await consents().add(parcel, ['signed'], {})
    const calls = Array.from({ length: 5 }, () => consents().consume(parcel, 'signed', 10))
    expect((await Promise.all(calls)).filter(Boolean)).toHaveLength(1)
    await expect(consents().consume(parcel, 'signed', 9)).resolves.toBe(false)
    await expect(consents().consume(parcel, 'signed', 11)).resolves.toBe(true)
  })

  it('allows no notification of an update that the customer knew when agreeing', async () => {
    await consents().add(parcel, ['outForDelivery'], { outForDelivery: 10 })
    await expect(consents().consume(parcel, 'outForDelivery', 10)).resolves.toBe(false)
    await expect(consents().consume(parcel, 'outForDelivery', 11)).resolves.toBe(true)
  })

  it('allows no notification to another customer or for another parcel', async () => {
    await consents().add(parcel, ['signed'], {})
    await expect(consents().consume({ ...parcel, openid: 'oXYZ987654' }, 'signed', 10)).resolves.toBe(false)
    await expect(consents().consume({ ...parcel, waybillId: '2' }, 'signed', 10)).resolves.toBe(false)
    await expect(consents().consume({ ...parcel, orderId: 'B' }, 'signed', 10)).resolves.toBe(false)
  })

  it('revokes one kind and keeps the others', async () => {
    await consents().add(parcel, ['signed', 'exception'], {})
    await consents().add(parcel, ['signed'], {})
    await consents().consume(parcel, 'signed', 10)
    await consents().revoke(parcel, 'signed', 10)
    await expect(consents().consume(parcel, 'signed', 11)).resolves.toBe(false)
    await expect(consents().consume(parcel, 'exception', 10)).resolves.toBe(true)
  })

  it('keeps a consent that was given while a refused notification was on its way', async () => {
    await consents().add(parcel, ['signed'], {})
    await consents().consume(parcel, 'signed', 10)
    await consents().add(parcel, ['signed'], {})
    await consents().revoke(parcel, 'signed', 10)
    await expect(consents().consume(parcel, 'signed', 11)).resolves.toBe(true)
  })

  it('counts the consents of parcels apart whose joined ids are the same', async () => {
    await consents().add({ ...parcel, deliveryId: 'JD', waybillId: 'X-1' }, ['signed'], {})
    const other = { ...parcel, deliveryId: 'JD-X', waybillId: '1' }
    await expect(consents().consume(other, 'signed', 10)).resolves.toBe(false)
  })

  it('throws NOT_AUTHORISED if the collection does not exist', async () => {
    await drop()
    await expect(consents().add(parcel, ['signed'], {})).rejects.toMatchObject({ code: 'NOT_AUTHORISED' })
  })
}
