import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { SHOP_OUTPUT } from '../scripts/shopBuild'
import { defineJourneys } from './support/journeys'
import { expect, test } from './support/preview'

/** The same journeys over HTTP and a socket: the build for a shop's server, and npm run serve -- --preview. */

test.use({ backEnd: 'server' })

defineJourneys()

const ROOT = path.resolve(__dirname, '..')

/** The scripts of a built mini-program as one text. */
function scriptsOf(output: string): string {
  const folder = path.join(ROOT, output)
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) =>
    name.endsWith('.js'),
  )
  return names.map((name) => readFileSync(path.join(folder, name), 'utf8')).join('\n')
}

/** What only one way to the back end calls. Taro itself names each of WeChat's calls without a dot before it. */
const CLOUD = ['.callFunction(', '.database(', '.watch(', '"tracks"']
const SERVER = ['.connectSocket(', '.login(', 'Bearer ', '/functions/', '/live']
const CONTAINER = ['callContainer', 'connectContainer', 'X-WX-SERVICE']

test('a build has its own way to the back end only', () => {
  const cloud = scriptsOf('dist/weapp')
  const server = scriptsOf(SHOP_OUTPUT)
  for (const own of CLOUD) expect(cloud).toContain(own)
  for (const own of SERVER) expect(server).toContain(own)
  for (const foreign of [...SERVER, ...CONTAINER]) expect(cloud).not.toContain(foreign)
  for (const foreign of [...CLOUD, ...CONTAINER]) expect(server).not.toContain(foreign)
})
