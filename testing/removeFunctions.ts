import { rmSync } from 'node:fs'
import path from 'node:path'

/** Removes what buildFunctionsOnce.ts has built. */
export default function cleanUp(): void {
  const { BUILT_FUNCTIONS } = process.env
  if (BUILT_FUNCTIONS !== undefined) rmSync(path.dirname(BUILT_FUNCTIONS), { recursive: true })
}
