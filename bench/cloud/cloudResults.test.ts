import { readFileSync } from 'node:fs'
import path from 'node:path'
import { readCount, readTable } from '../markdownTable'

/** The results that are committed, and what the documentation makes of them. */
const results = readFileSync(path.join(__dirname, '..', 'cloud-results.md'), 'utf8')
const scale = readFileSync(path.join(__dirname, '..', '..', 'docs', 'scale.md'), 'utf8')

function line(heading: string, name: string): string[] {
  const found = readTable(results, heading).find(([first]) => first === name)
  if (!found) throw new Error(`There is no line "${name}" under "${heading}".`)
  return found.slice(1)
}

const view = (mix: string) => {
  const [refreshes, upstream, reads, writes] = line('10,000 views', mix).map(readCount)
  return { refreshes, upstream: upstream ?? 0, reads: reads ?? 0, writes: writes ?? 0 }
}

it.each([
  ['getPath, from the store', ['2', '0', '0']],
  ['getPath, nothing stored yet', ['2', '2', '1']],
  ['getPath, asking WeChat again', ['2', '2', '1']],
  ['onPathUpdate, the same push again', ['2', '0', '0']],
])('%s costs %j reads, writes and calls to WeChat', (call, cost) => {
  expect(line('One call', call)).toEqual(cost)
})

it.each([100, 8])(
  'asks WeChat less where it pushes, and less than once a view, at %d views each',
  (views) => {
    const on = view(`${views} views each of 100 parcels, pushes on`)
    const off = view(`${views} views each of 100 parcels, pushes off`)
    expect(on.upstream).toBeLessThan(off.upstream)
    expect(off.upstream).toBeLessThan(10_000)
    expect(on.refreshes).toBe(off.refreshes)
  },
)

it('compares the load with the empty function', () => {
  expect(line('Under load', 'the empty function')).toEqual(['× 1', '× 1', '× 1', '× 1'])
})

it('is what docs/scale.md calculates with', () => {
  const { upstream, reads, writes } = view('8 views each of 100 parcels, pushes on')
  for (const count of [reads, writes, upstream])
    expect(scale).toContain(`8 × ${(count / 10_000).toFixed(2)} =`)
  const [readsOfPush, writesOfPush] = line('10,000 views', '8 views each of 100 parcels, pushes on').slice(-2)
  expect(scale).toContain(`11.2 × ${readsOfPush ?? ''} =`)
  expect(scale).toContain(`11.2 × ${writesOfPush ?? ''} =`)
})
