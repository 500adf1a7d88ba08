import { spawnSync } from 'node:child_process'
import path from 'node:path'
import { checkFixtures } from '../preview/cloud/fixtures'
import { requireFreePort } from './freePort'
import { servePreview } from '../preview/server'
import { requireGoodArtifact } from '../preview/simulator/simulator'
import { fail, runCommand } from './commandLine'
import { PREVIEW_OPTIONS, readPreviewArguments, takeProgram } from './previewArguments'

const USAGE = `npm start -- [options]

Builds the mini-program and its cloud functions for production and serves them in a browser.

${PREVIEW_OPTIONS}
  --program DIR   serve this built mini-program instead, such as a shop's with our pages in it (docs/embed.md)
  --no-build      serve what the last build left in dist/
  --help          print this text`

const NO_BUILD = '--no-build'
const root = path.resolve(__dirname, '..')
const dist = path.join(root, 'dist')

async function start(args: string[]): Promise<void> {
  const { program, others } = takeProgram(args)
  const options = readPreviewArguments(others.filter((arg) => arg !== NO_BUILD))
  // Building takes half a minute, so everything that can fail quickly is checked first.
  await requireFreePort(options.port)
  checkFixtures(options.fixtures)
  if (!args.includes(NO_BUILD)) build()
  const artifact = program ?? path.join(dist, 'weapp')
  requireGoodArtifact(artifact)
  const preview = await servePreview({
    ...options,
    artifact,
    functions: path.join(dist, 'cloudfunctions'),
    sourceMaps: path.join(dist, 'maps'),
    log: console.log,
  })
  if (options.api === 'https') console.log(`WeChat: ${preview.wechatOrigin()}`)
  console.log(`Preview: ${preview.url}`)
  closeOnSignal(() => preview.close())
}

/** Runs the build in a process of its own, so that the preview does not keep the compilers in memory. */
function build(): void {
  const command = ['--import', 'tsx', path.join('scripts', 'build.ts')]
  const { status } = spawnSync(process.execPath, command, { cwd: root, stdio: 'inherit' })
  if (status !== 0) process.exit(1)
}

function closeOnSignal(close: () => Promise<void>): void {
  let closing: Promise<void> | undefined
  // The terminal and npm may both send the signal.
  const stop = () => {
    closing ??= close().then(() => process.exit(0), fail)
  }
  process.on('SIGINT', stop)
  process.on('SIGTERM', stop)
}

runCommand(USAGE, start)
