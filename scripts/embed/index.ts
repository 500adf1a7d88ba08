import { rmSync } from 'node:fs'
import path from 'node:path'
import { folderBytes } from '../../e2e/support/gate/packageSize'
import { buildMiniProgram } from '../buildMiniProgram'
import { parseArguments, runCommand } from '../commandLine'
import { readBuildSettings } from '../settings/readSettings'
import { addSubPackage, requireProgram } from './addSubPackage'
import { createSubPackage } from './createSubPackage'

const USAGE = `npm run build:embed -- [--into DIR]

Builds the pages as a sub-package for a shop's own mini-program, to dist-embed/<folder>. The folder is the setting
TARO_APP_PAGE_ROOT, or parcel-path. docs/embed.md says how to use it.

  --into DIR  copy it into the mini-program whose app.json is in DIR, and name it there
  --help      print this text`

const ROOT = path.resolve(__dirname, '../..')
const OUTPUT = 'dist-embed'
const DEFAULT_PAGE_ROOT = 'parcel-path'

runCommand(USAGE, (args) => {
  const { values } = parseArguments({ args, options: { into: { type: 'string' } } })
  const setting = readBuildSettings(ROOT).TARO_APP_PAGE_ROOT?.trim() ?? ''
  const pageRoot = setting || DEFAULT_PAGE_ROOT
  const folder = path.join(ROOT, OUTPUT, pageRoot)
  // Building takes half a minute, so this is checked first.
  if (values.into !== undefined) requireProgram(path.resolve(values.into), pageRoot)
  rmSync(path.join(ROOT, OUTPUT), { recursive: true, force: true })
  // No sub-package can have this name, because of the dot.
  const built = `${OUTPUT}/.build`
  buildMiniProgram({ output: built, pageRoot })
  const subPackage = createSubPackage(path.join(ROOT, built), folder, pageRoot)
  rmSync(path.join(ROOT, built), { recursive: true })
  if (values.into !== undefined) addSubPackage(folder, subPackage, path.resolve(values.into))

  const kilobytes = Math.round(folderBytes(folder) / 1024)
  console.log(`\n${OUTPUT}/${pageRoot}: ${kilobytes} KB of the 2048 KB that WeChat allows.`)
  if (values.into === undefined) {
    console.log(`Copy it into your mini-program and name it in app.json:\n${describe(subPackage)}`)
  } else {
    console.log(`Copied to ${path.join(values.into, pageRoot)} and named in app.json.`)
  }
  if (setting === '') {
    console.log(
      `Set TARO_APP_PAGE_ROOT=${pageRoot} before you deploy the functions: notifications link to it.`,
    )
  }
})

function describe(subPackage: object): string {
  return `  "subPackages": [${JSON.stringify(subPackage)}]`
}
