import { Builds, type BuildError } from '../preview/builds'
import { checkFixtures } from '../preview/cloud/fixtures'
import { requireFreePort } from './freePort'
import { servePreview } from '../preview/server'
import { fail, runCommand } from './commandLine'
import { DEV_FOLDERS, prepareDevProject } from './devProject'
import { PREVIEW_OPTIONS, readPreviewArguments } from './previewArguments'
import { watchFunctions } from './watchFunctions'
import { watchMiniProgram } from './watchMiniProgram'
import { watchPreview } from './watchPreview'

const USAGE = `npm run dev -- [options]

Builds the mini-program and its cloud functions for development to dist-dev/, serves them in a browser, and builds again
after every change. WeChat DevTools can open dist-dev/ as a project.

${PREVIEW_OPTIONS}
  --help          print this text`

async function develop(args: string[]): Promise<void> {
  const options = readPreviewArguments(args)
  await requireFreePort(options.port)
  checkFixtures(options.fixtures)
  prepareDevProject()
  const builds = new Builds()
  let restartCloud = (): Promise<void> => Promise.resolve()
  const functionsWatch = await watchFunctions(DEV_FOLDERS.functions, async (errors) => {
    if (errors.length === 0) await restartCloud()
    report(builds, 'cloud functions', errors)
  })
  const { artifact } = DEV_FOLDERS
  const preview = await servePreview({
    ...options,
    ...DEV_FOLDERS,
    sourceMaps: artifact,
    builds,
    log: console.log,
  })
  restartCloud = preview.restartCloud
  const previewWatch = watchPreview(preview.rebuildPages, (errors) => {
    report(builds, 'preview', errors)
  })
  let served = false
  const localCloud = preview.url.replace(/\/$/, '')
  const miniProgram = watchMiniProgram(localCloud, (errors) => {
    report(builds, 'mini-program', errors)
    if (!served) console.log(`Preview: ${preview.url}`)
    served = true
  })
  endWith(miniProgram.ended, async () => {
    functionsWatch.close()
    previewWatch.close()
    miniProgram.close()
    await Promise.all([miniProgram.ended, preview.close()])
  })
}

/** Ends the command after a signal, or with an error if Taro ends by itself. */
function endWith(taroEnded: Promise<string>, stop: () => Promise<void>): void {
  let stopping = false
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.once(signal, () => {
      stopping = true
      stop().then(() => process.exit(0), fail)
    })
  }
  void taroEnded.then((tail) => {
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

runCommand(USAGE, develop)
