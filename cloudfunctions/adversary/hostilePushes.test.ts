import { NOW, VICTIM, VICTIMS_ORDER, WAYBILL } from '../../testing/attackedDocuments'
import { setUpAttackedShop } from '../../testing/attackedShop'
import { hostileValues } from '../../testing/hostileValues'
import { pathPacket } from '../../testing/pathPacket'

/** Packets from the right source with wrong content, as of a carrier's system or a mistake in a gateway. */

const shop = setUpAttackedShop()
const ROW = { actionTime: NOW - 9, actionType: 200001, actionMsg: 'pushed' }
const ACTION = { ActionTime: NOW - 9, ActionType: 200001, ActionMsg: 'pushed' }
const packet = (fields: object = {}): object => pathPacket(WAYBILL, 1, [ROW], fields)

/** The rows of the victim's track; every value in them is a text or a number. */
function storedRows(): unknown[] {
  const [track, ...others] = shop.state().stored('tracks')
  expect(others).toEqual([])
  const rows = track?.['pathItemList'] as Record<string, unknown>[]
  for (const row of rows)
    for (const value of Object.values(row)) expect(typeof value).toMatch(/^(string|number)$/)
  return rows
}

describe.each(['DeliveryID', 'WayBillId', 'Version', 'Event', 'MsgType'])(
  'a packet with a hostile %s',
  (field) => {
    it.each(hostileValues(WAYBILL.waybillId))('is acknowledged and changes nothing: %s', async (_, value) => {
      const before = shop.state().victimsDocuments()
      await expect(shop.push(packet({ [field]: value }))).resolves.toBe('success')
      expect(shop.state().victimsDocuments()).toBe(before)
      expect(shop.state().stored('tracks')).toHaveLength(1)
      expect(shop.state().logs()).not.toMatch(new RegExp(`${WAYBILL.waybillId}|${VICTIM}`))
    })
  },
)

it.each(hostileValues(VICTIMS_ORDER))('ignores a hostile order id in a packet: %s', async (_, OrderId) => {
  await expect(shop.push(packet({ OrderId }))).resolves.toBe('success')
  expect(storedRows()).toContainEqual(ROW)
})

describe.each(['ActionTime', 'ActionType', 'ActionMsg'])('a row with a hostile %s', (field) => {
  it.each(hostileValues('pushed'))('does not cost the other rows: %s', async (_, value) => {
    const Actions = [
      { ...ACTION, [field]: value },
      { ...ACTION, ActionTime: NOW - 8, ActionMsg: 'other' },
    ]
    await expect(shop.push(packet({ Actions }))).resolves.toBe('success')
    expect(storedRows()).toContainEqual({ ...ROW, actionTime: NOW - 8, actionMsg: 'other' })
    expect(storedRows().length).toBeLessThanOrEqual(3)
  })
})

it.each(hostileValues('pushed'))(
  'keeps the stored rows if the list of rows is hostile: %s',
  async (_, Actions) => {
    const before = storedRows()
    await expect(shop.push(packet({ Actions }))).resolves.toBe('success')
    expect(storedRows()).toEqual(expect.arrayContaining(before))
  },
)

it.each(hostileValues('pushed'))('acknowledges a whole packet that is hostile: %s', async (_, event) => {
  const before = shop.state().victimsDocuments()
  await expect(shop.push(event)).resolves.toBe('success')
  expect(shop.state().victimsDocuments()).toBe(before)
})

it('stores nothing for a parcel of no order', async () => {
  const event = pathPacket({ deliveryId: 'ZTO', waybillId: 'UNKNOWN' }, 1, [ROW])
  await expect(shop.push(event)).resolves.toBe('success')
  expect(shop.state().stored('tracks')).toHaveLength(1)
})

it('stores no field of a packet that is not a track’s', async () => {
  await shop.push(
    packet({ _openid: 'oMALLORY0001', _id: 'x', $set: { _openid: 'x' }, checkedAt: 1, ended: true }),
  )
  expect(shop.state().stored('tracks')).toMatchObject([{ _openid: VICTIM, ended: false }])
  expect(JSON.stringify(shop.state().stored('tracks'))).not.toContain('MALLORY')
})

it('stores a push of 20,000 rows as the newest 2,000', async () => {
  const Actions = Array.from({ length: 20_000 }, (_, index) => ({
    ...ACTION,
    ActionTime: NOW - 1 - (index % 800),
  }))
  const rows = Actions.map((action, index) => ({ ...action, ActionMsg: `row ${index}` }))
  await expect(shop.push(packet({ Actions: rows }))).resolves.toBe('success')
  expect(storedRows()).toHaveLength(2000)
}, 20_000)
