import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'

/** Writes small functions, each as `<name>/index.js`, in place of real bundles; returns their new folder. */
export function writeFunctions(sources: Record<string, string>): string {
  const functions = mkdtempSync(path.join(tmpdir(), 'parcel-path-'))
  for (const [name, source] of Object.entries(sources)) {
    mkdirSync(path.join(functions, name))
    writeFileSync(path.join(functions, name, 'index.js'), source)
  }
  return functions
}

/** A reply of the function host to a call that returned. */
export const returned = (result: unknown) => ({ errMsg: 'cloud.callFunction:ok', result })
