import { readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { contestants, type Contestant } from './contestants'
import { endLoudly } from './exitOnFailure'
import { installPeers, versionOf } from './installPeers'
import { measureContestant } from './measureContestant'
import { quoteTable } from './summaryTable'
import { writeResults, writeSummary, type Entries, type Entry } from './formatResults'

const resultsFile = path.join(__dirname, 'results.md')
const readmeFile = path.join(__dirname, '..', 'README.md')

/** It wants two minutes of a processor. */
const LIMIT_MINUTES = 20

/** Measures every contestant, writes results.md, and what the README quotes of it. */
async function bench(): Promise<void> {
  installPeers()
  const [ours, unfolded, ...peers] = contestants
  const own = [await measured(ours), await measured(unfolded)] as const
  const others: Entry[] = []
  for (const peer of peers) others.push(await measured(peer))
  const entries: Entries = [...own, ...others]
  writeFileSync(resultsFile, writeResults(entries, versions()))
  writeFileSync(readmeFile, quoteTable(readFileSync(readmeFile, 'utf8'), writeSummary(entries)))
  console.log('Written: bench/results.md, and the table in README.md')
}

async function measured(contestant: Contestant): Promise<Entry> {
  console.log(contestant.name)
  const { packageName } = contestant
  return {
    contestant,
    version: packageName === null ? null : versionOf(packageName),
    ...(await measureContestant(contestant)),
  }
}

function versions(): string[] {
  const packages = ['@tarojs/runtime', '@tarojs/react', 'react', 'esbuild', 'miniprogram-simulate']
  return [`Node ${process.version}`, ...packages.map((name) => `${name} ${versionOf(name) ?? ''}`)]
}

endLoudly(bench, LIMIT_MINUTES)
