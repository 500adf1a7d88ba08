import { toJourney } from './journey'
import type { PathEvent } from './pathEvent'
import { toProgress } from './progress'

const at = (atSeconds: number | null, actionType: number): PathEvent => ({
  atSeconds,
  actionType,
  message: '',
})
const states = (...events: PathEvent[]) => toProgress(toJourney(events)).map(({ state }) => state)
/** The states after events of these codes, a second apart. */
const reported = (...codes: number[]) => states(...codes.map((code, index) => at(1533052800 + index, code)))

it.each([
  ['no events', [], ['todo', 'todo', 'todo', 'todo']],
  ['an assigned courier', [100003], ['todo', 'todo', 'todo', 'todo']],
  ['a failed pickup', [100003, 100002], ['todo', 'todo', 'todo', 'todo']],
  ['a pickup', [100001], ['now', 'todo', 'todo', 'todo']],
  ['transit', [100001, 200001], ['done', 'now', 'todo', 'todo']],
  ['out for delivery', [100001, 200001, 300002], ['done', 'done', 'now', 'todo']],
  ['a failed delivery', [100001, 200001, 300002, 300004], ['done', 'done', 'now', 'todo']],
  ['storage in a locker', [100001, 200001, 300005], ['done', 'done', 'now', 'todo']],
  ['being taken out of the locker again', [100001, 200001, 300006], ['done', 'done', 'now', 'todo']],
  ['a refusal', [100001, 200001, 400004], ['done', 'done', 'now', 'todo']],
  ['signing', [100001, 200001, 300002, 300003], ['done', 'done', 'done', 'done']],
  ['signing by another person', [100001, 200001, 300002, 300007], ['done', 'done', 'done', 'done']],
  ['signing without out for delivery', [100001, 200001, 300003], ['done', 'done', 'skipped', 'done']],
  ['a first scan in transit', [200001], ['skipped', 'now', 'todo', 'todo']],
  ['a hold-up in transit', [100001, 200001, 400002], ['done', 'now', 'todo', 'todo']],
  ['a hold-up before pickup', [400002], ['todo', 'todo', 'todo', 'todo']],
  ['transit again after a failed delivery', [100001, 300004, 200001], ['done', 'now', 'todo', 'todo']],
  ['a cancellation in transit', [100001, 200001, 400001], ['done', 'done', 'todo', 'todo']],
  ['the beginning of a return', [100001, 200001, 400003], ['done', 'done', 'todo', 'todo']],
  ['a return that is over', [100001, 200001, 400003, 200001, 300003], ['done', 'done', 'todo', 'todo']],
  ['an update after signing', [100001, 300003, 200001], ['done', 'skipped', 'skipped', 'done']],
  ['only an unlisted transit code', [200888], ['skipped', 'now', 'todo', 'todo']],
  ['only an unlisted delivery code', [300888], ['skipped', 'skipped', 'now', 'todo']],
  ['a pickup and then an unlisted delivery code', [100001, 300888], ['now', 'todo', 'todo', 'todo']],
  ['a pickup and then a code without a stage', [100001, 500001], ['now', 'todo', 'todo', 'todo']],
  ['only an unlisted pickup code', [100888], ['todo', 'todo', 'todo', 'todo']],
])('after %s (%j) the four steps are %j', (_, codes, expected) => {
  expect(reported(...codes)).toEqual(expected)
})

it.each([
  ['cancelled', [100003, 400001]],
  ['cancelled without another row', [400001]],
])('a parcel that was %s before the first step has no steps', (_, codes) => {
  expect(reported(...codes)).toEqual([])
})

it('each step has the time of its newest node', () => {
  const journey = toJourney([at(1533052800, 100001), at(1533060000, 200001), at(1533070000, 200001)])
  expect(toProgress(journey).map(({ atSeconds }) => atSeconds)).toEqual([1533052800, 1533070000, null, null])
})

it('a step without a known time has no time', () => {
  expect(toProgress(toJourney([at(null, 100001)]))[0]).toEqual({
    step: 'pickedUp',
    state: 'now',
    atSeconds: null,
  })
})

it('a step takes no time from reports after the end of the journey', () => {
  const journey = toJourney([at(1533052800, 200001), at(1533060000, 300003), at(1533070000, 200001)])
  expect(toProgress(journey)[1]?.atSeconds).toBe(1533052800)
})
