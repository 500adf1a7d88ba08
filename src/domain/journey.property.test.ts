import fc from 'fast-check'
import { en } from '../locales/en'
import { zhCN } from '../locales/zh-CN'
import { zhTW } from '../locales/zh-TW'
import { toJourney } from './journey'
import { toNarrative } from './narrative'
import { readEvents, type PathEvent, type PathItem } from './pathEvent'
import type { PathNode } from './pathNode'
import { toProgress } from './progress'
import { toStepTimes } from './stepTimes'
import { findStuck } from './stuck'
import { formatTimeAgo, formatClockAndDay, formatDay, formatDuration, formatDateTime } from './time'
import { chinaTimeZone, deviceTimeZone } from './timeZone'

const CODES = [
  90001, 90002, 90003, 90010, 90011, 100001, 100002, 100003, 200001, 300001, 300002, 300003, 300004, 300005,
  300006, 300007, 400001, 400002, 400003, 400004, 400005, 500001, 200888, 770001, 0,
]
/** Codes that end a journey, and codes that change no end: scans, and what contradicts only a parcel that moves. */
const ENDINGS = [300003, 300007, 400001]
const HARMLESS = CODES.filter(
  (code) => ![300001, 300002, 300004, 300005, 300006, 400003, 400004].includes(code),
)

const moment = fc.integer({ min: 1_795_000_000, max: 1_795_000_020 })
const event: fc.Arbitrary<PathEvent> = fc.record({
  atSeconds: fc.option(moment, { freq: 8 }),
  actionType: fc.constantFrom(...CODES),
  message: fc.constantFrom('', '已揽收', '快件已到达 深圳转运中心', '快件离开 深圳转运中心'),
})
const events = fc.array(event, { maxLength: 12 })
const shuffled = events.chain((all) => fc.tuple(fc.constant(all), shuffle(all)))

const hasTime = ({ atSeconds }: PathNode) => atSeconds !== null
const keysOf = (nodes: readonly PathNode[]) => nodes.map(({ key }) => key)

function shuffle(all: PathEvent[]): fc.Arbitrary<PathEvent[]> {
  return fc.shuffledSubarray(all, { minLength: all.length, maxLength: all.length })
}

it('toJourney builds the same journey from the same events in any order', () => {
  fc.assert(
    fc.property(shuffled, ([one, other]) => {
      expect(toJourney(other)).toEqual(toJourney(one))
    }),
  )
})

it('toJourney builds the same journey if every event comes twice', () => {
  fc.assert(
    fc.property(shuffled, ([one, other]) => {
      expect(toJourney([...one, ...other])).toEqual(toJourney(one))
    }),
  )
})

it('an added event changes neither the keys of other nodes nor the order of those with a time', () => {
  fc.assert(
    fc.property(events, event, (all, added) => {
      const before = toJourney(all).nodes
      const after = toJourney([...all, added]).nodes
      const kept = after.filter(({ key }) => before.some((node) => node.key === key))
      expect(kept).toHaveLength(before.length)
      expect(keysOf(kept.filter(hasTime))).toEqual(keysOf(before.filter(hasTime)))
      expect(new Set(after.map(({ key }) => key)).size).toBe(after.length)
    }),
  )
})

it('toJourney keeps every distinct event, newest first', () => {
  fc.assert(
    fc.property(events, (all) => {
      const { nodes } = toJourney(all)
      expect(nodes).toHaveLength(new Set(all.map((each) => JSON.stringify(each))).size)
      const times = nodes.flatMap(({ atSeconds }) => atSeconds ?? [])
      expect(times).toEqual([...times].sort((a, b) => b - a))
    }),
  )
})

const harmless = fc.array(
  event.chain((each) => fc.constantFrom(...HARMLESS).map((actionType) => ({ ...each, actionType }))),
  { maxLength: 12 },
)

it('an ended journey stays ended with any scans, hold-ups and notices, and its headline is an ending', () => {
  fc.assert(
    fc.property(harmless, fc.constantFrom(...ENDINGS), harmless, (before, actionType, after) => {
      const ending = { atSeconds: 1_795_000_010, actionType, message: '' }
      const ended = toJourney([...before, ending])
      const later = toJourney([...before, ending, ...after])
      expect(ended.ended && later.ended).toBe(true)
      expect(['signed', 'signedByOther', 'cancelled']).toContain(later.headline?.milestone)
      expect(findStuck(later, 1_799_000_000)).toBeNull()
    }),
  )
})

const pathItem: fc.Arbitrary<PathItem> = fc.option(
  fc.record({
    actionTime: fc.oneof(fc.anything(), fc.double(), fc.integer(), moment),
    actionType: fc.oneof(fc.anything(), fc.constantFrom(...CODES)),
    actionMsg: fc.oneof(fc.anything(), fc.string({ unit: 'binary' })),
  }),
)
const catalogues = [zhCN.time, zhTW.time, en.time]
const FORBIDDEN = /NaN|undefined|null|Invalid|Infinity|\[object|(^|\s)-\d/

it('any reply leads to texts without NaN, undefined or a negative number', () => {
  const now = fc.integer({ min: 0, max: 9_999_999_999 })
  const view = fc.record({
    nowSeconds: now,
    zone: fc.constantFrom(chinaTimeZone, deviceTimeZone),
    translations: fc.constantFrom(...catalogues),
  })
  fc.assert(
    fc.property(fc.array(pathItem), fc.anything(), view, (rows, announced, seen) => {
      const { events: read, report } = readEvents(rows, announced)
      expect(read.length + report.unreadableRows).toBe(rows.length)
      const journey = toJourney(read)
      const { tookSeconds } = toNarrative(journey, toProgress(journey))
      const spans = toStepTimes(journey, seen.nowSeconds).map(({ seconds }) => seconds)
      const stuckFor = findStuck(journey, seen.nowSeconds)?.forSeconds ?? 0
      for (const seconds of [...spans, stuckFor, tookSeconds ?? 0]) {
        expect(seconds).toBeGreaterThanOrEqual(0)
        expect(formatDuration(seconds, seen.translations)).not.toMatch(FORBIDDEN)
      }
      const moments = [...journey.nodes, ...toProgress(journey)].flatMap(({ atSeconds }) => atSeconds ?? [])
      for (const at of moments) {
        const { name, detail } = formatDay(at, seen)
        const texts = [
          name,
          detail,
          formatDateTime(at, seen),
          formatClockAndDay(at, seen),
          formatTimeAgo(at, seen),
        ]
        expect(texts.filter((text) => text !== null && FORBIDDEN.test(text))).toEqual([])
      }
    }),
  )
})
