import { watch } from 'node:fs'
import path from 'node:path'
import type { BuildFailure, Message } from 'esbuild'
import type { BuildError } from '../preview/builds'
import { buildFunctions } from './buildFunctions'

const root = path.resolve(__dirname, '..')

/** What goes into the functions: their own folder, and the two others that they may import from. */
const SOURCES = [
  path.join(root, 'cloudfunctions'),
  path.join(root, 'contract'),
  path.join(root, 'src', 'domain'),
]

/** An editor saves a file in several steps, and a person several files. */
const SETTLE_MS = 150

/**
 * Builds the cloud functions to `outDir`, again after every change, one build at a time. `report` hears of each, the
 * first one too, which is over when the promise resolves.
 */
export async function watchFunctions(
  outDir: string,
  report: (errors: BuildError[]) => void | Promise<void>,
): Promise<{ close: () => void }> {
  let building = Promise.resolve()
  const build = (): Promise<void> => {
    building = building.then(async () => {
      await report(await errorsOf(buildFunctions(outDir)))
    })
    return building
  }
  await build()
  let timer: NodeJS.Timeout | undefined
  const watchers = SOURCES.map((folder) =>
    watch(folder, { recursive: true }, () => {
      clearTimeout(timer)
      timer = setTimeout(() => void build(), SETTLE_MS)
    }),
  )
  return {
    close: () => {
      clearTimeout(timer)
      for (const watcher of watchers) watcher.close()
    },
  }
}

async function errorsOf(build: Promise<void>): Promise<BuildError[]> {
  try {
    await build
    return []
  } catch (error) {
    return isBuildFailure(error) ? error.errors.map(readError) : [{ message: String(error) }]
  }
}

function isBuildFailure(error: unknown): error is BuildFailure {
  return error instanceof Error && 'errors' in error && Array.isArray(error.errors)
}

function readError({ text, location }: Message): BuildError {
  if (!location) return { message: text }
  const { file, line, lineText } = location
  return { message: `${text}\n\n${lineText}`, file, line }
}
