import { readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { parseArguments, runCommand } from '../scripts/commandLine'
import type { ContestantResult, ContestantResults } from './contestantResult'
import { contestants, type Contestant } from './contestants'
import { exitOnFailure } from './exitOnFailure'
import { formatResults, formatSummary } from './formatResults'
import { installPeers, readInstalledVersion } from './installPeers'
import { measureContestant } from './measureContestant'
import { replaceTable, SUMMARY_FILE } from './summaryTable'

const RESULTS_FILE = path.join(__dirname, 'results.md')

const nameOf = (file: string) => path.relative(path.dirname(__dirname), file)

const USAGE = `npm run bench

Measures our Timeline beside the timelines and steps of other libraries: script size, setData calls and bytes, semantics
and faulty rows. Writes ${nameOf(RESULTS_FILE)} and the table in ${nameOf(SUMMARY_FILE)}.
The first run installs the libraries into bench/node_modules.

  --help  print this text`

/** A run takes about two minutes of processor time. */
const LIMIT_MINUTES = 20

async function runBench(): Promise<void> {
  installPeers()
  const [ours, unfolded, ...peers] = contestants
  const own = [await measure(ours), await measure(unfolded)] as const
  const others: ContestantResult[] = []
  for (const peer of peers) others.push(await measure(peer))
  const results: ContestantResults = [...own, ...others]
  writeFileSync(RESULTS_FILE, formatResults(results, readVersions()))
  writeFileSync(SUMMARY_FILE, replaceTable(readFileSync(SUMMARY_FILE, 'utf8'), formatSummary(results)))
  console.log(`Written: ${nameOf(RESULTS_FILE)}, and the table in ${nameOf(SUMMARY_FILE)}`)
}

function measure(contestant: Contestant): Promise<ContestantResult> {
  console.log(contestant.name)
  return measureContestant(contestant)
}

function readVersions(): string[] {
  const packages = ['@tarojs/runtime', '@tarojs/react', 'react', 'esbuild', 'miniprogram-simulate']
  return [`Node ${process.version}`, ...packages.map((name) => `${name} ${readInstalledVersion(name) ?? ''}`)]
}

runCommand(USAGE, (args) => {
  parseArguments({ args })
  exitOnFailure(runBench, LIMIT_MINUTES)
})
