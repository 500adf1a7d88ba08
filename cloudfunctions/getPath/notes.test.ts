import { createPorts, order, OWNER, pickedUp, storedTrack } from '../../testing/getPath'
import { Failure } from '../shared/failure'
import type { Order } from '../shared/order'
import { getPath } from './core'

// What goes wrong beside the answer is noted for the shop's developer; what is a bug is thrown.

const { orderId, waybills } = order
const signed = { actionTime: 1795250000, actionType: 300003, actionMsg: '已签收' }
const oneParcel: Partial<Order> = { waybills: waybills.slice(0, 1) }
let error: jest.SpyInstance

beforeEach(() => {
  error = jest.spyOn(console, 'error').mockReturnValue()
})

function failWechat(failure: Error) {
  const { ports } = createPorts()
  return getPath({ orderId }, OWNER, { ...ports, logistics: { getPath: () => Promise.reject(failure) } })
}

it('notes that WeChat does not know the waybill, and answers the order', async () => {
  const reply = await failWechat(new Failure('NOT_TRACKED', 'unknown', { errCode: 40199 }))
  expect(reply).toMatchObject({ ok: false, code: 'NOT_TRACKED', order: { orderId } })
  const note = { where: 'getPath', code: 'NOT_TRACKED', errCode: 40199 }
  expect(error.mock.calls).toEqual([[JSON.stringify(note)]])
})

it.each([
  new Failure('BUSY', 'system error'),
  new Failure('NOT_AUTHORISED', '48001'),
  new TypeError('a bug'),
])('throws what WeChat fails with as it is: %s', async (failure) => {
  await expect(failWechat(failure)).rejects.toBe(failure)
  expect(error).not.toHaveBeenCalled()
})

describe('when the end of an order cannot be stored', () => {
  function endOrder(failure: Error) {
    const track = storedTrack(0, { pathItemList: [pickedUp, signed], ended: true, endedAt: 1795250000 })
    const { ports } = createPorts(oneParcel, [track])
    ports.orders.setState = () => Promise.reject(failure)
    return getPath({ orderId }, OWNER, ports)
  }

  it('answers the track, and notes the failure', async () => {
    await expect(endOrder(new Failure('BUSY', 'database'))).resolves.toMatchObject({ ok: true })
    const note = { where: 'getPath', code: 'BUSY', errMsg: 'database' }
    expect(error.mock.calls).toEqual([[JSON.stringify(note)]])
  })

  it('throws a bug', async () => {
    await expect(endOrder(new TypeError('a bug'))).rejects.toThrow(TypeError)
  })
})

it('says that older rows were left out only if some were', async () => {
  const cut = await getPath({ orderId }, OWNER, createPorts({}, [storedTrack(0, { truncated: true })]).ports)
  expect(cut).toMatchObject({ data: { truncated: true } })
  const whole = await getPath({ orderId }, OWNER, createPorts({}, [storedTrack(0)]).ports)
  expect(whole).not.toHaveProperty('data.truncated')
})
