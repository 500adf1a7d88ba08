import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { buildFunctions } from '../scripts/buildFunctions'

/** The folder of the functions that buildFunctionsOnce.ts has built for all test files, which only read it. */
export function findFunctions(): string {
  const { BUILT_FUNCTIONS } = process.env
  if (BUILT_FUNCTIONS === undefined) throw new Error('testing/buildFunctionsOnce.ts has not run')
  return BUILT_FUNCTIONS
}

/** Builds the functions with settings for the tests of one file; returns their folder, which exists from the first test on. */
export function setUpFunctions(settings: Record<string, string>): { readonly folder: string } {
  let directory: string
  // Bundling takes seconds, more on a busy machine.
  beforeAll(async () => {
    directory = mkdtempSync(path.join(tmpdir(), 'parcel-path-'))
    await buildFunctions(path.join(directory, 'functions'), settings)
  }, 60_000)
  afterAll(() => {
    rmSync(directory, { recursive: true })
  })
  return {
    get folder() {
      return path.join(directory, 'functions')
    },
  }
}
