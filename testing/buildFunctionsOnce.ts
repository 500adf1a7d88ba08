import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { buildFunctions } from '../scripts/buildFunctions'

/** Builds the functions once for all test files of a run. The workers find the folder in their environment. */
export default async function prepare(): Promise<void> {
  const functions = path.join(mkdtempSync(path.join(tmpdir(), 'parcel-path-')), 'functions')
  await buildFunctions(functions)
  process.env.BUILT_FUNCTIONS = functions
}
