import { NOW, order, OWNER, storedTrack } from '../../testing/getPath'
import { setUpGateway } from '../../testing/gateway'
import { createLink, createWorld, SHARED_WAYBILL } from '../../testing/sharedPath'
import { Failure } from '../shared/failure'
import { getSharedPath, isSharedPathRequest } from './sharedPath'

const { stored } = setUpGateway({ collections: ['shares'] })
const { orderId } = order

const outForDelivery = {
  actionTime: NOW - 600,
  actionType: 300002,
  actionMsg: '【深圳市】派件员 王大力（13800138000）正在派件，送至幸福小区8栋302室',
}

it('answers the masked track of the one parcel, and until when it is shared', async () => {
  const { ports } = createWorld({}, [storedTrack(0, { pathItemList: [outForDelivery, null] })])
  await expect(getSharedPath({ share: await createLink() }, ports)).resolves.toEqual({
    ok: true,
    data: {
      deliveryId: 'ZTO',
      waybillEnd: '9135',
      pathItemNum: 2,
      pathItemList: [{ ...outForDelivery, actionMsg: '【深圳市】派件员 ***（***）正在派件，***' }, null],
      checkedAt: NOW - 100,
      stale: false,
      sharedUntil: NOW - 60 + 604_800,
    },
  })
})

it('names nothing of the order: no id, goods, destination, other waybill or customer', async () => {
  const destination = { province: '黑龙江省', city: '鹤岗市' }
  const { ports } = createWorld({ destination }, [storedTrack(0)])
  const reply = JSON.stringify(await getSharedPath({ share: await createLink() }, ports))
  const goods = ['手冲咖啡壶', '/cup.svg']
  const others = ['463100928817735', 'YUNDA', '黑龙江', '鹤岗', OWNER]
  for (const secret of [orderId, SHARED_WAYBILL, ...goods, ...others]) expect(reply).not.toContain(secret)
})

it('asks WeChat as the owner, and no more often than the owner could', async () => {
  const { ports, queries } = createWorld()
  const share = await createLink()
  await getSharedPath({ share, refresh: true }, ports)
  await getSharedPath({ share, refresh: true }, ports)
  expect(queries).toEqual([
    { openid: OWNER, orderId: `${orderId}-1`, deliveryId: 'ZTO', waybillId: SHARED_WAYBILL },
  ])
})

it('counts every answer', async () => {
  const { ports } = createWorld({}, [storedTrack(0)])
  const share = await createLink()
  await getSharedPath({ share }, ports)
  await getSharedPath({ share, refresh: true }, ports)
  expect(stored('shares')).toMatchObject([{ uses: 2 }])
})

it('answers even if the use cannot be counted', async () => {
  jest.spyOn(console, 'error').mockReturnValue()
  const { ports } = createWorld({}, [storedTrack(0)])
  ports.shares.countUse = () => Promise.reject(new Failure('BUSY', 'the database is busy'))
  await expect(getSharedPath({ share: await createLink() }, ports)).resolves.toMatchObject({ ok: true })
})

it('tells a guest that WeChat knows nothing of the parcel without a word about the order', async () => {
  jest.spyOn(console, 'error').mockReturnValue()
  const { ports } = createWorld()
  ports.logistics.getPath = () => Promise.reject(new Failure('NOT_TRACKED', 'unknown', { errCode: 40199 }))
  const reply = await getSharedPath({ share: await createLink() }, ports)
  expect(reply).toEqual({ ok: false, code: 'NOT_TRACKED' })
})

it('shows nothing of a waybill number of eight characters or fewer', async () => {
  const { ports } = createWorld({ waybills: [{ deliveryId: 'ZTO', waybillId: '12345678' }] })
  const reply = await getSharedPath({ share: await createLink('12345678') }, ports)
  expect(reply).toMatchObject({ data: { waybillEnd: '' } })
})

it.each([{ share: null }, { share: 'x', orderId: '1' }])('takes %j as a request with a link', (event) => {
  expect(isSharedPathRequest(event)).toBe(true)
})

it.each([undefined, null, 'share', ['share'], { orderId: '1' }])(
  'does not take %j as a request with a link',
  (event) => {
    expect(isSharedPathRequest(event)).toBe(false)
  },
)
