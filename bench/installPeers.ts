import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import * as v from 'valibot'

const ManifestSchema = v.pipe(v.string(), v.parseJson(), v.object({ version: v.string() }))
const DependenciesSchema = v.pipe(
  v.string(),
  v.parseJson(),
  v.object({ dependencies: v.record(v.string(), v.string()) }),
)

/** Installs the dependencies of bench/package.json into bench/node_modules, if they are missing. Throws if npm fails. */
export function installPeers(): void {
  const { dependencies } = v.parse(
    DependenciesSchema,
    readFileSync(path.join(__dirname, 'package.json'), 'utf8'),
  )
  const installed = Object.entries(dependencies).every(
    ([name, version]) => readInstalledVersion(name) === version,
  )
  if (installed) return
  console.log('Installing the peers into bench/node_modules.')
  const { status } = spawnSync('npm', ['ci', '--prefix', __dirname], {
    cwd: __dirname,
    stdio: 'inherit',
    shell: process.platform === 'win32',
  })
  if (status !== 0) throw new Error('The peers could not be installed.')
}

/** The version of a package in bench/node_modules, or else in the project's; null if it is not installed. */
export function readInstalledVersion(packageName: string): string | null {
  const folders = [__dirname, path.dirname(__dirname)]
  const files = folders.map((folder) => path.join(folder, 'node_modules', packageName, 'package.json'))
  const file = files.find(existsSync)
  return file === undefined ? null : v.parse(ManifestSchema, readFileSync(file, 'utf8')).version
}
