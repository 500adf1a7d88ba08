import { spawnSync } from 'node:child_process'
import path from 'node:path'
import { BUDGETS } from '../../e2e/support/budgets'
import { packageBytes } from '../../e2e/support/gate/packageSize'
import { ArgumentError, parseArguments, runCommand } from '../commandLine'
import { readAppid } from '../doctor/project'
import { readSettings, type Settings } from '../settings/readSettings'
import { findObstacles } from './checkDeployable'
import { createManagedEnvironment } from './managedEnvironment'
import { listRights } from './listRights'
import { planTasks, type Deployment } from './planTasks'
import { PARTS, runTasks, type Part } from './task'
import { createWechatUploads } from './wechatUploads'

const USAGE = `npm run deploy -- [--dry-run] [--only database|functions|program]

Builds, checks the size of the package, then makes the collections with their indexes and rules, uploads the functions with their time-outs, triggers and
environment, and uploads the program as a trial version (体验版). It may be run again: what is there already stays. The keys are
read from .env.local, which .env.example explains.

  --dry-run           print what would be done, and change nothing
  --only PART         only this part; may be given several times
  --version VERSION   the program's version in WeChat's console; that of package.json by default
  --description TEXT  the program's description there
  --help              print this text`

const ROOT = path.resolve(__dirname, '../..')

const OPTIONS = {
  'dry-run': { type: 'boolean' },
  only: { type: 'string', multiple: true },
  version: { type: 'string' },
  description: { type: 'string' },
} as const

runCommand(USAGE, async (args) => {
  const { values } = parseArguments({ args, options: OPTIONS })
  const parts = readParts(values.only)
  const settings = readSettings(ROOT)
  const deployment = createDeployment(settings, values)
  const tasks = parts.flatMap((part) => planTasks(part, deployment))
  const obstacles = findObstacles(ROOT, settings, parts)
  if (values['dry-run']) {
    console.log(['Would do:', ...tasks.map(({ label }) => `  ${label}`)].join('\n'))
    if (obstacles.length > 0) throw new Error(`\nMissing:\n${obstacles.join('\n')}`)
    return
  }
  if (obstacles.length > 0) throw new Error(obstacles.join('\n'))
  build()
  await runTasks(tasks, console.log)
  if (parts.includes('functions')) console.log(`\n${listRights(ROOT)}`)
})

function readParts(only: readonly string[] = PARTS): Part[] {
  const unknown = only.find((name) => PARTS.every((part) => part !== name))
  if (unknown !== undefined) throw new ArgumentError(`--only takes ${PARTS.join(', ')}, not "${unknown}".`)
  return PARTS.filter((part) => only.includes(part))
}

function createDeployment(
  settings: Settings,
  { version, description }: { version?: string; description?: string },
): Deployment {
  const value = (name: string): string => settings[name]?.trim() ?? ''
  return {
    root: ROOT,
    settings,
    version: version ?? process.env.npm_package_version ?? '0.0.0',
    description: description ?? 'npm run deploy',
    environment: once(() =>
      createManagedEnvironment({
        secretId: value('TENCENT_SECRET_ID'),
        secretKey: value('TENCENT_SECRET_KEY'),
        envId: value('TARO_APP_CLOUD_ENV'),
      }),
    ),
    uploads: once(() =>
      createWechatUploads({ root: ROOT, appid: readAppid(ROOT), keyPath: value('WECHAT_UPLOAD_KEY') }),
    ),
  }
}

function once<T>(create: () => T): () => T {
  let created: T | undefined
  return () => (created ??= create())
}

/** Builds in a process of its own, as `npm run build` does. */
function build(): void {
  const { status } = spawnSync('npm', ['run', 'build', '--silent'], { cwd: ROOT, stdio: 'inherit' })
  if (status !== 0) throw new Error('The build failed, so nothing was deployed.')
  const { main } = packageBytes(path.join(ROOT, 'dist/weapp'))
  if (main > BUDGETS.package.bytes)
    throw new Error(
      `The main package has ${main} bytes, more than its budget of ${BUDGETS.package.bytes}: docs/performance.md says what it is made of. Nothing was deployed.`,
    )
}
