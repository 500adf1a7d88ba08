import { existsSync, readdirSync, statSync } from 'node:fs'
import path from 'node:path'

/** The folder of the mini-program that talks to the shop's server in the preview, relative to this project. */
export const SHOP_OUTPUT = 'dist-shop/weapp'

/** Everything that such a build is made of. */
const SOURCES = ['src', 'contract', 'config', 'preview/shop', 'package-lock.json', '.env', '.env.local']

/** True if there is no build for the shop's server, or a source is newer than it. */
export function isOutdated(root: string): boolean {
  const built = path.join(root, SHOP_OUTPUT, 'app.js')
  return !existsSync(built) || SOURCES.some((source) => newest(path.join(root, source)) > changedAt(built))
}

function newest(source: string): number {
  if (!existsSync(source)) return 0
  if (!statSync(source).isDirectory()) return changedAt(source)
  const files = readdirSync(source, { recursive: true, encoding: 'utf8' })
  return Math.max(0, ...files.map((file) => changedAt(path.join(source, file))))
}

function changedAt(file: string): number {
  return statSync(file).mtimeMs
}
