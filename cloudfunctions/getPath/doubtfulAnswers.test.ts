import type { PathItem } from '../../contract/pathItem'
import { ask, createPorts, DAY, id, inTransit, NOW, pickedUp, track } from '../../testing/currentTrack'

const known = [pickedUp, inTransit]
const stored = () => track({ pathItemList: known })

it.each<[string, PathItem[]]>([
  ['no rows', []],
  ['only rows that are not objects', [null, null]],
  ['only unreadable rows', [{}, { actionMsg: 5 }]],
])('answers the stored track as stale if WeChat answers with %s', async (_what, rows) => {
  const { ports, tracks } = createPorts([stored()], () => rows)
  await expect(ask(ports)).resolves.toMatchObject({ stale: true, track: { pathItemList: known } })
  expect(tracks.stored(id)).toMatchObject({ pathItemList: known, checkedAt: NOW - DAY })
})

it('answers a lagging track as stale, with the rows that it lacks', async () => {
  const { ports, tracks } = createPorts([stored()], () => [pickedUp])
  await expect(ask(ports)).resolves.toMatchObject({ stale: true, track: { pathItemList: known } })
  expect(tracks.stored(id)).toMatchObject({ pathItemList: known, checkedAt: NOW - DAY })
})

it('asks WeChat again ten seconds after a doubtful answer', async () => {
  const { ports, upstream, clock } = createPorts([stored()], () => [])
  await ask(ports)
  clock.now += 9
  await expect(ask(ports)).resolves.toMatchObject({ stale: true })
  expect(upstream).toHaveLength(1)
  clock.now += 1
  await ask(ports)
  expect(upstream).toHaveLength(2)
})

it('answers no rows as fresh if none are known', async () => {
  const { ports } = createPorts([], () => [])
  await expect(ask(ports)).resolves.toMatchObject({
    stale: false,
    track: { pathItemList: [], checkedAt: NOW },
  })
})
