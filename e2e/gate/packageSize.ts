import { readdirSync, statSync } from 'node:fs'
import path from 'node:path'

/**
 * What the main package may weigh. A customer waits for every byte before the first screen; WeChat itself allows
 * 2 MB. Raise it with a reason in the commit.
 */
export const MAIN_PACKAGE_BUDGET_BYTES = 490_000

/** Settings of the developer's tools, which are not uploaded. */
const NOT_UPLOADED = new Set(['project.config.json', 'project.private.config.json'])

/** The bytes of a built mini-program as it is uploaded. */
export function packageBytes(folder: string): number {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => !NOT_UPLOADED.has(file))
    .map((file) => statSync(path.join(folder, file)))
    .reduce((sum, stat) => sum + (stat.isFile() ? stat.size : 0), 0)
}
