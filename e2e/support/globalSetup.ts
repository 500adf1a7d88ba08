import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import path from 'node:path'
import { browserLaunchOptions, isPackagedBrowser } from './browser'

const ROOT = path.resolve(__dirname, '../..')

/** Does what workers would do twice: unpacks the browser, and builds for the shop's server if that is outdated. */
export default async function prepare(): Promise<void> {
  buildForShop()
  await browserLaunchOptions()
  if (!isPackagedBrowser()) {
    console.log('Screenshots are not compared: they were taken with the browser from the npm packages.')
  } else if (!existsSync(path.resolve(__dirname, '../screenshots'))) {
    console.log(
      'Screenshots are not compared: there are none yet. npm run e2e -- --update-snapshots makes them.',
    )
  }
}

/** `npm test` has built it by now, while lint ran. */
function buildForShop(): void {
  const command = ['--import', 'tsx', 'scripts/buildShop.ts', '--if-outdated']
  const { status } = spawnSync(process.execPath, command, { cwd: ROOT, stdio: 'inherit' })
  if (status !== 0) throw new Error("The build for the shop's server failed.")
}
