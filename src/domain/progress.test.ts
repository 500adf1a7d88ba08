import { toJourney } from './journey'
import type { PathEvent } from './pathEvent'
import { toProgress } from './progress'

const at = (atSeconds: number | null, actionType: number): PathEvent => ({
  atSeconds,
  actionType,
  message: '',
})
const states = (...events: PathEvent[]) => toProgress(toJourney(events)).map(({ state }) => state)
/** Events of these codes, a second apart. */
const reported = (...codes: number[]) => states(...codes.map((code, index) => at(1533052800 + index, code)))

it.each([
  ['nothing yet', [], ['todo', 'todo', 'todo', 'todo']],
  ['a courier on the way to the shop', [100003], ['todo', 'todo', 'todo', 'todo']],
  ['a failed pick-up', [100003, 100002], ['todo', 'todo', 'todo', 'todo']],
  ['picked up', [100001], ['now', 'todo', 'todo', 'todo']],
  ['in transit', [100001, 200001], ['done', 'now', 'todo', 'todo']],
  ['out for delivery', [100001, 200001, 300002], ['done', 'done', 'now', 'todo']],
  ['a failed delivery', [100001, 200001, 300002, 300004], ['done', 'done', 'now', 'todo']],
  ['waiting in a locker', [100001, 200001, 300005], ['done', 'done', 'now', 'todo']],
  ['taken out of it again', [100001, 200001, 300006], ['done', 'done', 'now', 'todo']],
  ['refused', [100001, 200001, 400004], ['done', 'done', 'now', 'todo']],
  ['signed', [100001, 200001, 300002, 300003], ['done', 'done', 'done', 'done']],
  ['signed by another', [100001, 200001, 300002, 300007], ['done', 'done', 'done', 'done']],
  ['signed without a delivery run', [100001, 200001, 300003], ['done', 'done', 'skipped', 'done']],
  ['a first scan on the road', [200001], ['skipped', 'now', 'todo', 'todo']],
  ['held up on the road', [100001, 200001, 400002], ['done', 'now', 'todo', 'todo']],
  ['held up before the road', [400002], ['todo', 'todo', 'todo', 'todo']],
  ['back on the road after a failed delivery', [100001, 300004, 200001], ['done', 'now', 'todo', 'todo']],
  ['cancelled on the road', [100001, 200001, 400001], ['done', 'done', 'todo', 'todo']],
  ['returned', [100001, 200001, 400003], ['done', 'done', 'todo', 'todo']],
  ['news after the signing', [100001, 300003, 200001], ['done', 'skipped', 'skipped', 'done']],
  ['nothing but a transit code on no list', [200888], ['skipped', 'now', 'todo', 'todo']],
  ['nothing but a delivery code on no list', [300888], ['skipped', 'skipped', 'now', 'todo']],
  ['a code on no list after one that is known', [100001, 300888], ['now', 'todo', 'todo', 'todo']],
  ['a code without a stage', [100001, 500001], ['now', 'todo', 'todo', 'todo']],
  ['a pick-up code on no list', [100888], ['todo', 'todo', 'todo', 'todo']],
])('after %s', (_, codes, expected) => {
  expect(reported(...codes)).toEqual(expected)
})

it('gives each step its newest moment', () => {
  const journey = toJourney([at(1533052800, 100001), at(1533060000, 200001), at(1533070000, 200001)])
  expect(toProgress(journey).map(({ atSeconds }) => atSeconds)).toEqual([1533052800, 1533070000, null, null])
})

it('has no moment for a step whose time is unknown', () => {
  expect(toProgress(toJourney([at(null, 100001)]))[0]).toEqual({
    step: 'pickedUp',
    state: 'now',
    atSeconds: null,
  })
})

it('takes no moment from what is reported after the end', () => {
  const journey = toJourney([at(1533052800, 200001), at(1533060000, 300003), at(1533070000, 200001)])
  expect(toProgress(journey)[1]?.atSeconds).toBe(1533052800)
})
