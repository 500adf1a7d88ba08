import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { formatSoak, hasPassed } from '../bench/reliability/formatSoak'
import { runSoak } from '../bench/reliability/runSoak'
import { buildFunctions } from './buildFunctions'
import { ArgumentError, parseArguments, runCommand } from './commandLine'

const USAGE = `npm run soak -- [--minutes N] [--faults PERCENT]

Lets 40 customers and a carrier use the built functions, while requests to database and WeChat fail, and prints a table of
what was lost, shown to a wrong owner or leaked. The exit code is 1 if anything was. Everything is on this machine.

  --minutes N       how long, 0.05 to 600; 10 without it
  --faults PERCENT  how many requests fail, 0.1 to 50; 5 without it
  --help            print this text`

function readNumber(text: string, name: string, [min, max]: [number, number]): number {
  const number = Number(text)
  if (number >= min && number <= max) return number
  throw new ArgumentError(`${name} is ${text}: write a number from ${min} to ${max}.`)
}

async function soak(args: string[]): Promise<void> {
  const options = {
    minutes: { type: 'string', default: '10' },
    faults: { type: 'string', default: '5' },
  } as const
  const { values } = parseArguments({ args, options })
  const seconds = readNumber(values.minutes, '--minutes', [0.05, 600]) * 60
  const faultPart = readNumber(values.faults, '--faults', [0.1, 50]) / 100
  const functions = mkdtempSync(path.join(tmpdir(), 'parcel-path-soak-'))
  try {
    await buildFunctions(functions)
    const result = await runSoak({ functions, seconds, faultPart })
    process.stdout.write(`${formatSoak(result)}\n`)
    process.exitCode = hasPassed(result) ? 0 : 1
  } finally {
    rmSync(functions, { recursive: true })
    rmSync(`${functions}-maps`, { recursive: true, force: true })
  }
}

runCommand(USAGE, soak)
