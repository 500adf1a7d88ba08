import { writeFileSync } from 'node:fs'
import path from 'node:path'
import { buildServer } from '../../scripts/buildServer'
import { parseArguments, runCommand } from '../../scripts/commandLine'
import { exitOnFailure } from '../exitOnFailure'
import { installPeers, readInstalledVersion } from '../installPeers'
import { formatServerResults } from './formatServerResults'

const RESULTS_FILE = path.join(__dirname, '..', 'server-results.md')
const SERVER = path.join(__dirname, '..', 'node_modules', '.cache', 'server', 'index.js')

const USAGE = `npm run bench:server

Measures four instances of the built server over a PostgreSQL with a million tracks: throughput, open sockets, and viewers of
one parcel. Writes bench/server-results.md. It needs PostgreSQL 15 or later (apt-get install postgresql) and 5 GB of disk.

  --tracks N   with N tracks instead of 1000000, and without writing the results
  --sockets N  with N open sockets instead of 10000
  --help       print this text`

const LIMIT_MINUTES = 30

async function runServerBench(tracks: number, sockets: number, written: boolean): Promise<void> {
  installPeers()
  await buildServer(SERVER)
  // Imported only here, because it needs autocannon, which installPeers installs.
  const { measureServer } = await import('./measureServer')
  const results = await measureServer({ server: SERVER, tracks, sockets })
  const versions = [
    `Node ${process.version}`,
    `Fastify ${readInstalledVersion('fastify') ?? ''}`,
    'PostgreSQL 15',
  ]
  const text = formatServerResults(results, versions)
  if (!written) {
    console.log(text)
    return
  }
  writeFileSync(RESULTS_FILE, text)
  console.log(`Written: ${path.relative(process.cwd(), RESULTS_FILE)}`)
}

runCommand(USAGE, (args) => {
  const { values } = parseArguments({
    args,
    options: { tracks: { type: 'string' }, sockets: { type: 'string' } },
  })
  const tracks = Number(values.tracks ?? 1_000_000)
  const sockets = Number(values.sockets ?? 10_000)
  exitOnFailure(() => runServerBench(tracks, sockets, values.tracks === undefined), LIMIT_MINUTES)
})
