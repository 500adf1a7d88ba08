import fc from 'fast-check'
import { toJourney } from '../journey'
import type { PathEvent } from '../pathEvent'
import { findCities } from './gazetteer'
import { readRoute } from './route'

const START = 1_795_000_000
const DAY = 86_400
const CITY_NAMES = ['昆明', '长沙', '深圳', '哈尔滨', '佛山', '广州']
const PLACES = [
  ...CITY_NAMES.map((city) => `${city}转运中心`),
  '朝阳网点',
  '通州营业部',
  '北京路网点',
  '城南驿站',
  '苏州昆山',
]

const place = fc.constantFrom(...PLACES)
const message = fc.oneof(
  place.map((at) => `快件已到达 ${at}`),
  fc.tuple(place, place).map(([from, to]) => `快件离开 ${from}，发往 ${to}`),
  place.map((to) => `预计明天到达 ${to}`),
  fc.constantFrom(
    '快件已发车',
    '【昆明市】快件异常',
    '已签收，签收人：本人',
    '应客户要求,快件正在转寄中',
    '',
  ),
)
const event: fc.Arbitrary<PathEvent> = fc.record({
  atSeconds: fc.option(fc.integer({ min: START, max: START + 5 * DAY }), { freq: 9 }),
  actionType: fc.constantFrom(100001, 200001, 300002, 300003, 300005, 400003, 0),
  message,
})
const events = fc.array(event, { maxLength: 14 })
const destination = fc.option(
  fc.record({
    province: fc.constantFrom('广东', '', '云南省'),
    city: fc.constantFrom('深圳市', '朝阳', '昆明', ''),
  }),
  { nil: undefined },
)
const codesOf = (all: readonly PathEvent[]): readonly string[] =>
  readRoute(toJourney(all).nodes)?.stops.map(({ city }) => city.code) ?? []

it('the route is the same from the same nodes in any order', () => {
  const shuffled = events.chain((all) =>
    fc.tuple(fc.constant(all), fc.shuffledSubarray(all, { minLength: all.length, maxLength: all.length })),
  )
  fc.assert(
    fc.property(shuffled, destination, ([one, other], to) => {
      expect(readRoute(toJourney(other).nodes, to)).toEqual(readRoute(toJourney(one).nodes, to))
      const { nodes } = toJourney(one)
      expect(readRoute([...nodes].reverse(), to)).toEqual(readRoute(nodes, to))
    }),
  )
})

it('a route has no city that neither a row nor the order names', () => {
  fc.assert(
    fc.property(events, destination, (all, to) => {
      const texts = [
        ...all.map(({ message: text }) => text.split(/[ ，]/)),
        to ? [to.province + to.city] : [],
      ].flat()
      const named = new Set(texts.flatMap((text) => findCities(text).map(({ code }) => code)))
      for (const { city } of readRoute(toJourney(all).nodes, to)?.stops ?? [])
        expect(named).toContain(city.code)
    }),
  )
})

it('a city that is only announced never becomes a stop', () => {
  fc.assert(
    fc.property(events, (all) => {
      const announced = {
        atSeconds: START + 6 * DAY,
        actionType: 200001,
        message: '预计明天到达 乌鲁木齐转运中心',
      }
      expect(codesOf([...all, announced])).not.toContain('6501')
    }),
  )
})

it('a later row never removes an earlier stop', () => {
  const hubRow = fc.record({
    atSeconds: fc.integer({ min: START, max: START + 5 * DAY }),
    actionType: fc.constant(200001),
    message: fc.constantFrom(...CITY_NAMES).map((city) => `快件已到达 ${city}转运中心`),
  })
  fc.assert(
    fc.property(
      fc.array(hubRow, { maxLength: 12 }),
      fc.constantFrom(...PLACES),
      fc.nat(DAY),
      (all, at, after) => {
        const before = codesOf(all)
        const newest = Math.max(START, ...all.map(({ atSeconds }) => atSeconds))
        const later = { atSeconds: newest + after + 1, actionType: 200001, message: `快件已到达 ${at}` }
        expect(codesOf([...all, later]).slice(0, before.length)).toEqual(before)
      },
    ),
  )
})

it('any text and any time give a route or none, and its figures agree with each other', () => {
  const anything = fc.record({
    atSeconds: fc.option(fc.integer({ min: 0, max: 9_999_999_999 })),
    actionType: fc.integer(),
    message: fc.oneof(fc.string({ unit: 'grapheme' }), message),
  })
  fc.assert(
    fc.property(fc.array(anything, { maxLength: 12 }), destination, (all, to) => {
      const route = readRoute(toJourney(all).nodes, to)
      if (route === null) return
      expect(route.current).toBe(route.stops.length - 1)
      expect(route.doneKm).toBeGreaterThanOrEqual(0)
      expect(route.leftKm === null).toBe(route.destination === null)
      expect(route.stops.length + (route.destination ? 1 : 0)).toBeGreaterThanOrEqual(2)
    }),
  )
})
