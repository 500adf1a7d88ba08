import { rmSync } from 'node:fs'
import path from 'node:path'
import { SHOP_BUILD } from '../preview/shop/address'
import { buildMiniProgram } from './buildMiniProgram'
import { parseArguments, runCommand } from './commandLine'
import { readBuildSettings } from './settings/readSettings'
import { isOutdated, SHOP_OUTPUT } from './shopBuild'

const USAGE = `npm run build:shop [-- --if-outdated]

Builds the mini-program for the shop's server in the preview, to ${SHOP_OUTPUT}: TARO_APP_TRANSPORT=http, and the address
that the preview's phone knows.

  --if-outdated  do nothing if no source is newer than the last build
  --help         print this text`

const root = path.resolve(__dirname, '..')

runCommand(USAGE, (args) => {
  const { values } = parseArguments({ args, options: { 'if-outdated': { type: 'boolean' } } })
  readBuildSettings(root)
  if (values['if-outdated'] && !isOutdated(root)) return
  rmSync(path.dirname(path.join(root, SHOP_OUTPUT)), { recursive: true, force: true })
  buildMiniProgram({ output: SHOP_OUTPUT, settings: SHOP_BUILD })
})
