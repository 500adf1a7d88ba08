import { readFileSync } from 'node:fs'
import path from 'node:path'
import { readCount, readTable } from '../markdownTable'

/** The committed results, and the document that calculates with them. */
const results = readFileSync(path.join(__dirname, '..', 'cloud-results.md'), 'utf8')
const scale = readFileSync(path.join(__dirname, '..', '..', 'docs', 'scale.md'), 'utf8')

function readRow(heading: string, name: string): string[] {
  const row = readTable(results, heading).find(([first]) => first === name)
  if (!row) throw new Error(`There is no row "${name}" below "${heading}".`)
  return row.slice(1)
}

function readTraffic(name: string) {
  const [refreshes, upstream, reads, writes] = readRow('10,000 views', name).map(readCount)
  return { refreshes, upstream: upstream ?? 0, reads: reads ?? 0, writes: writes ?? 0 }
}

describe('bench/cloud-results.md', () => {
  it.each([
    ['getPath, stored track', ['2', '0', '0']],
    ['getPath, nothing stored', ['3', '3', '1']],
    ['getPath, asking WeChat again', ['3', '2', '1']],
    ['onPathUpdate, same push again', ['2', '0', '0']],
  ])('says that "%s" makes %j reads, writes and calls to WeChat', (call, cost) => {
    expect(readRow('One call', call)).toEqual(cost)
  })

  it.each([100, 8])(
    'has fewer calls to WeChat with pushes, and less than one a view without, at %d views of a parcel',
    (views) => {
      const on = readTraffic(`${views} views each of 100 parcels, pushes on`)
      const off = readTraffic(`${views} views each of 100 parcels, pushes off`)
      expect(on.upstream).toBeLessThan(off.upstream)
      expect(off.upstream).toBeLessThan(10_000)
      expect(on.refreshes).toBe(off.refreshes)
    },
  )

  it('compares the load with the empty function', () => {
    expect(readRow('Under load', 'the empty function')).toEqual(['× 1', '× 1', '× 1', '× 1'])
  })

  it('has the figures that docs/scale.md calculates with', () => {
    const name = '8 views each of 100 parcels, pushes on'
    const { upstream, reads, writes } = readTraffic(name)
    for (const count of [reads, writes, upstream]) {
      expect(scale).toContain(`8 × ${(count / 10_000).toFixed(2)} =`)
    }
    const [readsPerPush, writesPerPush] = readRow('10,000 views', name).slice(-2)
    expect(scale).toContain(`11.2 × ${readsPerPush ?? ''} =`)
    expect(scale).toContain(`11.2 × ${writesPerPush ?? ''} =`)
  })
})
