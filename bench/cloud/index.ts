import { writeFileSync } from 'node:fs'
import path from 'node:path'
import { installPeers, versionOf } from '../installPeers'
import { countCosts } from './callCosts'
import { endLoudly } from '../exitOnFailure'
import { playMix, type Mix } from './traffic'
import { writeCloudResults } from './formatCloudResults'

const file = path.join(__dirname, '..', 'cloud-results.md')

/** It wants four minutes of a processor. */
const LIMIT_MINUTES = 20

/** Each in turn with pushes on and off. */
const mixes: readonly Mix[] = [
  { parcels: 100, viewsEach: 100, pushes: true },
  { parcels: 100, viewsEach: 100, pushes: false },
  { parcels: 100, viewsEach: 8, pushes: true },
  { parcels: 100, viewsEach: 8, pushes: false },
]

/** Counts, plays and loads, and writes cloud-results.md. */
async function benchCloud(): Promise<void> {
  installPeers()
  console.log('One call of each kind')
  const costs = await countCosts()
  console.log('Views, with pushes and without')
  const played = await Promise.all(mixes.map(async (mix) => ({ mix, played: await playMix(mix) })))
  console.log('Load')
  // autocannon is there only once the peers are installed.
  const { measureLoad } = await import('./loadTest')
  const load = await measureLoad()
  const versions = [`Node ${process.version}`, `wx-server-sdk ${versionOf('wx-server-sdk') ?? ''}`]
  writeFileSync(file, writeCloudResults({ costs, mixes: played, load }, versions))
  console.log(`Written: ${path.relative(process.cwd(), file)}`)
}

endLoudly(benchCloud, LIMIT_MINUTES)
