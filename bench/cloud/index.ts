import { writeFileSync } from 'node:fs'
import path from 'node:path'
import { parseArguments, runCommand } from '../../scripts/commandLine'
import { exitOnFailure } from '../exitOnFailure'
import { installPeers, readInstalledVersion } from '../installPeers'
import { measureCallCosts } from './callCosts'
import { formatCloudResults } from './formatCloudResults'
import { simulateTraffic, type Traffic } from './traffic'

const RESULTS_FILE = path.join(__dirname, '..', 'cloud-results.md')

const USAGE = `npm run bench:cloud

Builds the cloud functions and measures them in the preview's cloud: the requests of one call, of 10,000 views with pushes
and without, and the time of calls under load. Writes bench/cloud-results.md. The first run installs bench/node_modules.

  --help  print this text`

/** A run takes about four minutes of processor time. */
const LIMIT_MINUTES = 20

const TRAFFIC: readonly Traffic[] = [
  { parcels: 100, viewsEach: 100, pushes: true },
  { parcels: 100, viewsEach: 100, pushes: false },
  { parcels: 100, viewsEach: 8, pushes: true },
  { parcels: 100, viewsEach: 8, pushes: false },
]

async function runCloudBench(): Promise<void> {
  installPeers()
  console.log('One call of each kind')
  const costs = await measureCallCosts()
  console.log('Views, with pushes and without')
  const traffic = await Promise.all(
    TRAFFIC.map(async (each) => ({ traffic: each, result: await simulateTraffic(each) })),
  )
  console.log('Load')
  // Imported only here, because it needs autocannon, which installPeers installs.
  const { runLoadTest } = await import('./loadTest')
  const load = await runLoadTest()
  const versions = [`Node ${process.version}`, `wx-server-sdk ${readInstalledVersion('wx-server-sdk') ?? ''}`]
  writeFileSync(RESULTS_FILE, formatCloudResults({ costs, traffic, load }, versions))
  console.log(`Written: ${path.relative(process.cwd(), RESULTS_FILE)}`)
}

runCommand(USAGE, (args) => {
  parseArguments({ args })
  exitOnFailure(runCloudBench, LIMIT_MINUTES)
})
