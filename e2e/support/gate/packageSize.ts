import { readdirSync, statSync } from 'node:fs'
import path from 'node:path'

/** Settings of WeChat DevTools, which are not uploaded. */
const NOT_UPLOADED = new Set(['project.config.json', 'project.private.config.json'])

/** Bytes of a built mini-program as it is uploaded, uncompressed. */
export function packageBytes(folder: string): number {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => !NOT_UPLOADED.has(file))
    .map((file) => statSync(path.join(folder, file)))
    .reduce((sum, stat) => sum + (stat.isFile() ? stat.size : 0), 0)
}
