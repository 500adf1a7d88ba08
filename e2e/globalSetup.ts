import { browserLaunchOptions } from './browser'

/** Has the browser ready before the workers start: two of them unpacking it at once would spoil it. */
export default async function prepareBrowser(): Promise<void> {
  await browserLaunchOptions()
}
