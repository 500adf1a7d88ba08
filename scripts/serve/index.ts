import { spawnSync } from 'node:child_process'
import path from 'node:path'
import { checkFixtures } from '../../preview/cloud/fixtures'
import { SHOP_BUILD } from '../../preview/shop/address'
import { servePreview } from '../../preview/server'
import { requireGoodArtifact } from '../../preview/simulator/simulator'
import type { Environment } from '../../server/settings'
import { fail, runCommand } from '../commandLine'
import { requireFreePort } from '../freePort'
import { readBuildSettings } from '../settings/readSettings'
import { readServeArguments, type ServeArguments } from './serveArguments'
import { SHOP_OUTPUT } from '../shopBuild'
import { createShopCloud } from './shopCloud'
import { createShopServer } from './shopServer'
import { startShop, type Shop } from './startShop'

const USAGE = `npm run serve -- [options]

Starts the server (docs/server.md) on this machine, with the orders of the fixtures, WeChat's stand-in, and an embedded
PostgreSQL. The variable DATABASE_URL names another, empty one.

  --preview       build the mini-program for the server, and serve it in a browser
  --port N        the port on 127.0.0.1, 0 for any free one (default: 8080, with --preview 5173)
  --fixtures DIR  the folder with orders.json and paths/ (default: preview/fixtures)
  --data DIR      keep the embedded database in this folder (default: in memory)
  --no-build      with --preview: serve what the last build left in dist-shop
  --help          print this text`

const root = path.resolve(__dirname, '..', '..')
const artifact = path.join(root, SHOP_OUTPUT)

/** The settings that a developer may change; all others are made for this machine. */
const SETTINGS = [
  ...['DATABASE_URL', 'ORDERS_SECRET', 'ORDERS_PROXY_SECRET', 'KEEP_DAYS', 'METRICS_TOKEN'],
  ...['TARO_APP_NOTICE_SIGNED', 'TARO_APP_NOTICE_OUT_FOR_DELIVERY', 'TARO_APP_NOTICE_EXCEPTION'],
]

async function serve(args: string[]): Promise<void> {
  const options = readServeArguments(args)
  // Building takes half a minute, so everything that can fail quickly is checked first.
  await requireFreePort(options.port)
  checkFixtures(options.fixtures)
  const settings = { ...readBuildSettings(root), ...process.env }
  if (options.build) build()
  if (options.preview) requireGoodArtifact(artifact)
  const { TARO_APP_CONFIRM_RECEIPT } = SHOP_BUILD
  const chosen = Object.fromEntries(SETTINGS.map((name) => [name, settings[name]]))
  const environment = { ...chosen, TARO_APP_CONFIRM_RECEIPT }
  const shop = await startShopFor(options, environment)
  console.log(`WeChat: ${shop.wechatOrigin}`)
  console.log(`Server: ${shop.origin}`)
  if (!options.preview) {
    await describeCall(shop)
    closeOnSignal(shop.close)
    return
  }
  const preview = await servePreview({
    artifact,
    functions: '',
    fixtures: options.fixtures,
    sourceMaps: path.join(path.dirname(artifact), 'maps'),
    port: options.port,
    shop: createShopServer(shop),
    startCloud: () => Promise.resolve(createShopCloud(shop)),
    log: console.log,
  })
  console.log(`Preview: ${preview.url}`)
  closeOnSignal(preview.close)
}

function startShopFor({ preview, port, fixtures, folder }: ServeArguments, environment: Environment) {
  return startShop({ fixtures, port: preview ? 0 : port, environment, folder, log: console.log })
}

/** Runs the build in a process of its own, so that the server does not keep the compilers in memory. */
function build(): void {
  const command = ['--import', 'tsx', path.join('scripts', 'buildShop.ts')]
  const { status } = spawnSync(process.execPath, command, { cwd: root, stdio: 'inherit' })
  if (status !== 0) process.exit(1)
}

/** A call that works at once, for a first look. */
async function describeCall({ origin, login, firstOwner }: Shop): Promise<void> {
  const token = await login.issue(firstOwner())
  console.log(`Try:    curl ${origin}/functions/listOrders -H 'content-type: application/json' -d '{}' \\`)
  console.log(`          -H 'authorization: Bearer ${token}'`)
}

function closeOnSignal(close: () => Promise<void>): void {
  let closing: Promise<void> | undefined
  // The terminal and npm may both send the signal.
  const stop = (): void => {
    closing ??= close().then(() => process.exit(0), fail)
  }
  process.on('SIGINT', stop)
  process.on('SIGTERM', stop)
}

runCommand(USAGE, serve)
