import { toJourney } from './journey'
import { toNarrative } from './narrative'
import { toProgress } from './progress'

const AT = 1795254000
const HOUR = 3600

/** The narrative of a parcel with these reports, each some hours after the first. */
function narrative(...reports: [hours: number | null, actionType: number, message: string][]) {
  const journey = toJourney(
    reports.map(([hours, actionType, message]) => ({
      atSeconds: hours === null ? null : AT + hours * HOUR,
      actionType,
      message,
    })),
  )
  return toNarrative(journey, toProgress(journey))
}

const NOTHING = {
  milestone: null,
  atSeconds: null,
  pickedUp: null,
  location: null,
  signedBy: null,
  collection: null,
  tookSeconds: null,
  deliveryScanMissing: false,
  cause: null,
  nextAttemptSeconds: null,
  courierPhone: null,
}

const PICKED_UP = [0, 100001, '【保山市】隆阳营业部 已揽收，揽收员：李师傅'] as const
const SET_OUT = [30, 300002, '派送员 王师傅 138 0013 8000 正在派送'] as const

it('knows nothing before the first scan', () => {
  expect(narrative()).toEqual(NOTHING)
})

it('knows when a code on no list came, and nothing else', () => {
  expect(narrative([0, 770001, '状态更新'])).toEqual({ ...NOTHING, atSeconds: AT })
})

it('tells where it was picked up, and where the newest news puts it', () => {
  const facts = narrative([...PICKED_UP], [16, 200001, '【深圳市】快件已到达 深圳转运中心，正在分拣'])
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
])('names the place of the pick-up in "%s" as %p', (message, place) => {
  expect(narrative([0, 100001, message]).pickedUp).toEqual({ atSeconds: AT, place })
})

it('tells of the first pick-up where there are two', () => {
  expect(narrative([...PICKED_UP], [2, 100001, '【昆明市】已揽收']).pickedUp?.place).toBe('保山')
})

it('keeps the last place it heard of where the newest message names none', () => {
  const facts = narrative([3, 200001, '快件离开 长沙转运中心，发往 深圳转运中心'], [5, 200001, '运输中'])
  expect(facts.location).toMatchObject({
    movement: 'left',
    place: '长沙转运中心',
    towards: '深圳转运中心',
    sinceSeconds: AT + 3 * HOUR,
  })
})

describe('a parcel that was signed for', () => {
  it('tells by whom, and how long it took', () => {
    const facts = narrative([...PICKED_UP], [...SET_OUT], [45, 300003, '已签收，签收人：本人'])
    expect(facts).toMatchObject({ signedBy: '本人', tookSeconds: 45 * HOUR, deliveryScanMissing: false })
  })

  it('says where no delivery run was recorded', () => {
    expect(narrative([...PICKED_UP], [45, 300007, '已签收，签收人：门卫'])).toMatchObject({
      signedBy: '门卫',
      deliveryScanMissing: true,
    })
  })

  it.each([
    ['the pick-up has no time', [null, 100001, ''], [45, 300003, '']],
    ['the signing has no time', [0, 100001, ''], [null, 300003, '']],
    ['there was no pick-up', [0, 200001, ''], [45, 300003, '']],
  ] as const)('does not say how long it took where %s', (_, first, second) => {
    expect(narrative([...first], [...second]).tookSeconds).toBeNull()
  })

  it('is not told anew by what is reported later', () => {
    const facts = narrative([...PICKED_UP], [45, 300003, '已签收'], [50, 200001, '快件已到达 长沙转运中心'])
    expect(facts).toMatchObject({ milestone: 'signed', atSeconds: AT + 45 * HOUR, location: null })
  })
})

it('tells where a parcel waits, and for how long', () => {
  const message = '已放入 科兴科学园 B1 栋大堂 丰巢智能柜，取件码 62307481，请在 48 小时内取出'
  expect(narrative([31, 300005, message]).collection).toEqual({
    place: '科兴科学园 B1 栋大堂 丰巢智能柜',
    withinHours: 48,
  })
})

describe('the cause', () => {
  it('is told of an exception', () => {
    expect(narrative([31, 300004, '派送不成功：电话无人接听，明天再次派送。']).cause).toBe('电话无人接听')
  })

  it('is not looked for where all is well', () => {
    expect(narrative([31, 200001, '由于天气原因，快件改走铁路']).cause).toBeNull()
  })
})

describe('the next try', () => {
  it.each([
    ['明天再次派送', AT + 55 * HOUR],
    ['今日再次派送', AT + 31 * HOUR],
    ['等待再次派送', null],
  ])('after "%s" is a moment of that day', (message, nextAttemptSeconds) => {
    expect(narrative([31, 300004, message]).nextAttemptSeconds).toBe(nextAttemptSeconds)
  })

  it('is unknown where the message has no time, as tomorrow is then no day', () => {
    expect(narrative([null, 300004, '明天再次派送']).nextAttemptSeconds).toBeNull()
  })
})

describe("the courier's number", () => {
  it('is the mobile phone of the courier who has it', () => {
    expect(narrative([...SET_OUT]).courierPhone).toBe('13800138000')
  })

  it('is no hotline', () => {
    expect(narrative([31, 300002, '正在派送，客服电话 95311']).courierPhone).toBeNull()
  })

  it('is of no use while nobody has set out', () => {
    expect(narrative([0, 100001, '揽收员 13800138000']).courierPhone).toBeNull()
  })
})
