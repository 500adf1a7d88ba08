import type { BuildFailure, Message } from 'esbuild'
import type { BuildError } from '../preview/builds'

/** Waits for a build and returns its errors; an empty list means that it built. */
export async function collectErrors(build: Promise<void>): Promise<BuildError[]> {
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
