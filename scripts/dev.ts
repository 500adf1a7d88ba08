import { mkdirSync, rmSync } from 'node:fs'
import path from 'node:path'
import { readArguments } from '../preview/arguments'
import { Builds, type BuildError } from '../preview/builds'
import { servePreview } from '../preview/server'
import { watchFunctions } from './watchFunctions'
import { watchMiniProgram } from './watchMiniProgram'

const dist = path.resolve(__dirname, '..', 'dist')
const artifact = path.join(dist, 'weapp')
const functions = path.join(dist, 'cloudfunctions')

/** Builds and serves as `npm start` does, but for development, and again after every change. */
async function develop(): Promise<void> {
  const settings = readArguments(process.argv.slice(2))
  rmSync(dist, { recursive: true, force: true })
  mkdirSync(artifact, { recursive: true })
  mkdirSync(functions, { recursive: true })
  const builds = new Builds()
  let restartCloud = (): Promise<void> => Promise.resolve()
  const functionsWatch = await watchFunctions(functions, async (errors) => {
    if (errors.length === 0) await restartCloud()
    report(builds, 'cloud functions', errors)
  })
  const preview = await servePreview({ ...settings, artifact, functions, builds, log: console.log })
  restartCloud = preview.restartCloud
  let served = false
  const localCloud = preview.url.replace(/\/$/, '')
  const miniProgram = watchMiniProgram(localCloud, (errors) => {
    report(builds, 'mini-program', errors)
    if (!served) console.log(`Preview: ${preview.url}`)
    served = true
  })
  const stop = async (): Promise<void> => {
    functionsWatch.close()
    miniProgram.close()
    await Promise.all([miniProgram.ended, preview.close()])
  }
  let stopping = false
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.once(signal, () => {
      stopping = true
      stop().then(() => process.exit(0), fail)
    })
  }
  void miniProgram.ended.then((tail) => {
    if (!stopping) fail(new Error(`Taro has ended by itself.\n${tail}`))
  })
}

function report(builds: Builds, part: string, errors: BuildError[]): void {
  builds.report(part, errors)
  console.log(errors.length === 0 ? `Built: ${part}` : `Not built: ${part}`)
  for (const { file, line, message } of errors) {
    console.log([[file, line].filter(Boolean).join(':'), message].filter(Boolean).join('\n'))
  }
}

function fail(error: unknown): void {
  console.error(error instanceof Error ? error.message : String(error))
  process.exit(1)
}

develop().catch(fail)
