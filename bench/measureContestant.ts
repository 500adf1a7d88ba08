import { execFile } from 'node:child_process'
import { promisify } from 'node:util'
import * as v from 'valibot'
import { bundleProgram, bundleSize, type BundleSize } from './bundle'
import type { Contestant, Size } from './contestants'
import { judge, type Verdict } from './judgeFault'
import type { Fault } from './samplePath'
import { Drawn, Measured } from './programReport'

const run = promisify(execFile)

/** The slowest takes about a minute. */
const LIMIT_MS = 300_000

export interface Result {
  bundle: BundleSize
  paths: Record<Size, Measured>
  faults: Record<Fault, Verdict>
}

/** Measures one contestant, each path in a process of its own. Throws where its program fails. */
export async function measureContestant(contestant: Contestant): Promise<Result> {
  const program = await bundleProgram(contestant)
  const report = async (...what: string[]): Promise<unknown> => {
    const { stdout } = await run(process.execPath, [program, ...what], { cwd: __dirname, timeout: LIMIT_MS })
    return JSON.parse(stdout)
  }
  const path = async (size: Size): Promise<Measured> => v.parse(Measured, await report('path', String(size)))
  return {
    bundle: await bundleSize(contestant),
    paths: { 10: await path(10), 100: await path(100), 500: await path(500) },
    faults: judgeAll(v.parse(Drawn, await report('faults'))),
  }
}

function judgeAll(drawn: Drawn): Record<Fault, Verdict> {
  const verdict = (fault: Fault): Verdict => judge(fault, drawn[fault] ?? null)
  return {
    'null message': verdict('null message'),
    'object message': verdict('object message'),
    'missing time': verdict('missing time'),
    'duplicate rows': verdict('duplicate rows'),
    'unknown code': verdict('unknown code'),
  }
}
