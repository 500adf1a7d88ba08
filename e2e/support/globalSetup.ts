import { existsSync } from 'node:fs'
import path from 'node:path'
import { browserLaunchOptions, isPackagedBrowser } from './browser'

/** Has the browser ready before the workers start: two of them unpacking it at once would spoil it. */
export default async function prepareBrowser(): Promise<void> {
  await browserLaunchOptions()
  if (!isPackagedBrowser()) {
    console.log('Screenshots are not compared: they are for the browser that comes with the npm packages.')
  } else if (!existsSync(path.resolve(__dirname, '../screenshots'))) {
    console.log(
      'Screenshots are not compared: there are none yet. npm run e2e -- --update-snapshots makes them.',
    )
  }
}
