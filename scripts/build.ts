import { rmSync } from 'node:fs'
import path from 'node:path'
import { buildFunctions } from './buildFunctions'
import { buildMiniProgram } from './buildMiniProgram'
import { parseArguments, runCommand } from './commandLine'
import { readBuildSettings } from './settings/readSettings'

const USAGE = `npm run build

Builds the mini-program to dist/weapp and the cloud functions to dist/cloudfunctions, for production.

  --help  print this text`

const root = path.resolve(__dirname, '..')
const dist = path.join(root, 'dist')

async function build(args: string[]): Promise<void> {
  parseArguments({ args })
  const settings = readBuildSettings(root)
  rmSync(dist, { recursive: true, force: true })
  buildMiniProgram({ output: 'dist/weapp' })
  await buildFunctions(path.join(dist, 'cloudfunctions'), settings)
}

runCommand(USAGE, build)
