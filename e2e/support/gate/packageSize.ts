import { readdirSync, readFileSync, statSync } from 'node:fs'
import path from 'node:path'
import * as v from 'valibot'

/** Settings of WeChat DevTools, which are not uploaded. */
const NOT_UPLOADED = new Set(['project.config.json', 'project.private.config.json'])

const AppJson = v.pipe(
  v.string(),
  v.parseJson(),
  v.object({ subPackages: v.optional(v.array(v.object({ root: v.string() })), []) }),
)

/** Bytes of a built mini-program as it is uploaded, uncompressed. WeChat downloads a subpackage when a page of it opens. */
export function packageBytes(folder: string): { main: number; subPackages: number } {
  const { subPackages } = v.parse(AppJson, readFileSync(path.join(folder, 'app.json'), 'utf8'))
  const isOfMain = (file: string) => !subPackages.some(({ root }) => file.startsWith(`${root}/`))
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter(
    (file) => !NOT_UPLOADED.has(file),
  )
  const main = sumBytes(folder, files.filter(isOfMain))
  return { main, subPackages: sumBytes(folder, files) - main }
}

function sumBytes(folder: string, files: readonly string[]): number {
  return files
    .map((file) => statSync(path.join(folder, file)))
    .reduce((sum, stat) => sum + (stat.isFile() ? stat.size : 0), 0)
}

/** Bytes of all files in a folder. */
export function folderBytes(folder: string): number {
  return sumBytes(folder, readdirSync(folder, { recursive: true, encoding: 'utf8' }))
}
