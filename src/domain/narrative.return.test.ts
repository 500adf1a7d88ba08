import { AT, HOUR, narrativeOf, OUT_FOR_DELIVERY, PICKED_UP } from '../../testing/narrativeOf'

const IN_LOCKER = [32, 300005, '快件已存入【城南丰巢柜】，取件码 123456，请及时取件'] as const
const SIGNED = [70, 300003, '已签收'] as const

it('the reason of a return may stand in the row of the refusal', () => {
  const facts = narrativeOf([1, 400004, '收件人拒收，原因：商品破损'], [5, 400003, '快件正在退回寄件人'])
  expect(facts).toMatchObject({ milestone: 'returning', cause: '商品破损' })
})

it('the reason of an earlier failed delivery is not that of the return', () => {
  const facts = narrativeOf([1, 300004, '派送不成功：电话无人接听'], [5, 400003, '快件正在退回寄件人'])
  expect(facts).toMatchObject({ milestone: 'returning', cause: null })
})

it('the reason of another row is not that of a hold-up', () => {
  const facts = narrativeOf([1, 400003, '快件退回，原因：超区'], [5, 400002, '快件滞留'])
  expect(facts.milestone === 'stuck' ? facts.cause : null).toBeNull()
})

it.each([
  ['nothing', null, true],
  ['a row without a state', [40, 500001, '系统记录'], true],
  ['a hold-up', [40, 400002, '快件滞留'], false],
  ['a failed delivery', [40, 300004, '派送不成功：电话无人接听'], false],
  ['a move to another city', [60, 200001, '快件离开【北京】，已发往【上海】'], false],
] as const)(
  'a parcel that is signed for was fetched if before came its wait and %s: %s',
  (_, between, fetched) => {
    const rows = between ? [IN_LOCKER, between, SIGNED] : [IN_LOCKER, SIGNED]
    expect(
      narrativeOf(
        [...PICKED_UP],
        ...rows.map(([hours, code, text]) => [hours, code, text] as [number, number, string]),
      ).fetched,
    ).toBe(fetched)
  },
)

it('a delay is told with the day until which it lasts', () => {
  const facts = narrativeOf([...PICKED_UP], [5, 200001, '因目的国罢工，派送将延误至12月5日'])
  expect(facts).toMatchObject({
    milestone: 'delayed',
    until: { until: { text: '12月5日', month: 12, day: 5 }, saidAtSeconds: AT + 5 * HOUR },
  })
  expect(narrativeOf([...PICKED_UP], [5, 200001, '因台风，快件延误']).until).toBeNull()
  expect(narrativeOf([...PICKED_UP], [5, 400002, '快件滞留，请于20点前联系']).until).toBeNull()
})

it.each([
  [70, 70 * HOUR],
  [0, 0],
  [-1, null],
])('a parcel signed %i hours after its pickup took %p seconds', (hours, seconds) => {
  expect(narrativeOf([...PICKED_UP], [hours, 300003, '已签收']).tookSeconds).toBe(hours < 0 ? null : seconds)
})

it('a parcel without a time of pickup or signing has taken no known time', () => {
  expect(narrativeOf([null, 100001, '已揽收'], [...SIGNED]).tookSeconds).toBeNull()
  expect(narrativeOf([...OUT_FOR_DELIVERY], [...SIGNED]).tookSeconds).toBeNull()
})
