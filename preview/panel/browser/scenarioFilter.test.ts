import { scenarios } from '../../scenarios'
import { matchesFilter, orderGroups } from './scenarioFilter'

const namesFor = (filter: string) =>
  scenarios.filter((scenario) => matchesFilter(scenario, filter)).map(({ name }) => name)

it('lists failures and exceptions before everything else', () => {
  const groups = new Set(scenarios.map(({ group }) => group))
  expect(orderGroups(groups).slice(0, 3)).toEqual(['Failures', 'Exceptions', 'Stages'])
  expect(orderGroups(groups)).toHaveLength(groups.size)
})

it.each([
  ['45009', 'BUSY: 45009, the quota of the day'],
  ['rough-reset', 'BUSY: the connection is reset'],
  ['丰巢', 'In a locker, with a pickup code'],
])('finds a scenario by %s, a part of its name, link or text', (filter, name) => {
  expect(namesFor(filter)).toContain(name)
})

it('needs every word, in any order and case', () => {
  expect(namesFor('QUOTA busy')).toEqual(['BUSY: 45009, the quota of the day'])
})

it.each(['', '  '])('keeps every scenario for the empty filter "%s"', (filter) => {
  expect(namesFor(filter)).toHaveLength(scenarios.length)
})
