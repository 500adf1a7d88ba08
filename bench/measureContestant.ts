import { execFile } from 'node:child_process'
import { promisify } from 'node:util'
import * as v from 'valibot'
import { bundleProgram, bundleSize } from './bundle'
import type { ContestantResult } from './contestantResult'
import type { Contestant, Size } from './contestants'
import type { Fault } from './faultyPaths'
import { readInstalledVersion } from './installPeers'
import { judgeFault, type Verdict } from './judgeFault'
import { FaultReportSchema, PathReportSchema, type FaultReport, type PathReport } from './programReport'

const run = promisify(execFile)

/** The slowest program takes about a minute. */
const LIMIT_MS = 300_000

/** Measures a contestant, each path in a process of its own. Throws if its program fails. */
export async function measureContestant(contestant: Contestant): Promise<ContestantResult> {
  const { packageName } = contestant
  const program = await bundleProgram(contestant)
  const runProgram = async (...args: string[]): Promise<unknown> => {
    const { stdout } = await run(process.execPath, [program, ...args], { cwd: __dirname, timeout: LIMIT_MS })
    return JSON.parse(stdout)
  }
  const measurePath = async (size: Size): Promise<PathReport> =>
    v.parse(PathReportSchema, await runProgram('path', String(size)))
  return {
    contestant,
    version: packageName === null ? null : readInstalledVersion(packageName),
    bundle: await bundleSize(contestant),
    paths: { 10: await measurePath(10), 100: await measurePath(100), 500: await measurePath(500) },
    faults: judgeFaults(v.parse(FaultReportSchema, await runProgram('faults'))),
  }
}

function judgeFaults(report: FaultReport): Record<Fault, Verdict> {
  const judge = (fault: Fault): Verdict => judgeFault(fault, report[fault] ?? null)
  return {
    'null message': judge('null message'),
    'object message': judge('object message'),
    'missing time': judge('missing time'),
    'duplicate rows': judge('duplicate rows'),
    'unknown code': judge('unknown code'),
  }
}
