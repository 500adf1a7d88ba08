import { AT, HOUR, narrativeOf, PICKED_UP } from '../../testing/narrativeOf'

const NOTHING = {
  milestone: null,
  atSeconds: null,
  pickedUp: null,
  location: null,
  signer: null,
  fetched: false,
  signedBefore: null,
  collection: null,
  until: null,
  tookSeconds: null,
  deliveryScanMissing: false,
  cause: null,
  requested: false,
  nextAttemptSeconds: null,
  nextWaybill: null,
  callNumber: null,
}

it('a narrative before the first scan has no facts', () => {
  expect(narrativeOf()).toEqual(NOTHING)
})

it('a narrative with only an unlisted code has its time and no other fact', () => {
  expect(narrativeOf([0, 770001, '状态更新'])).toEqual({ ...NOTHING, atSeconds: AT })
})

it('a narrative has the place of pickup and the location of the newest message', () => {
  const facts = narrativeOf([...PICKED_UP], [16, 200001, '【深圳市】快件已到达 深圳转运中心，正在分拣'])
  expect(facts).toMatchObject({
    milestone: 'inTransit',
    atSeconds: AT + 16 * HOUR,
    pickedUp: { atSeconds: AT, place: '保山' },
    location: {
      movement: 'at',
      place: '深圳转运中心',
      towards: null,
      sorting: true,
      sinceSeconds: AT + 16 * HOUR,
    },
  })
})

it.each([
  ['【保山市】已揽收', '保山'],
  ['【沙市】已揽收', '沙市'],
  ['【上海浦东公司】已揽收', '上海浦东公司'],
  ['已揽收', null],
])('the place of pickup in "%s" is %p', (message, place) => {
  expect(narrativeOf([0, 100001, message]).pickedUp).toEqual({ atSeconds: AT, place })
})

it('the pickup is the first of two', () => {
  expect(narrativeOf([...PICKED_UP], [2, 100001, '【昆明市】已揽收']).pickedUp?.place).toBe('保山')
})

it('the location of a parcel that goes back is only told since its return began', () => {
  const there = [16, 200001, '快件已到达 深圳转运中心'] as const
  const back = [20, 400003, '快件正在退回寄件人'] as const
  expect(narrativeOf([...there], [...back]).location).toBeNull()
  expect(narrativeOf([...there], [...back], [30, 200001, '快件已到达 长沙转运中心']).location?.place).toBe(
    '长沙转运中心',
  )
})

it('the location comes from an older message if the newest one names none', () => {
  const facts = narrativeOf([3, 200001, '快件离开 长沙转运中心，发往 深圳转运中心'], [5, 200001, '运输中'])
  expect(facts.location).toMatchObject({
    movement: 'left',
    place: '长沙转运中心',
    towards: '深圳转运中心',
    sinceSeconds: AT + 3 * HOUR,
  })
})
