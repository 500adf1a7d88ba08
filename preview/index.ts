import path from 'node:path'
import { readArguments } from './arguments'
import { servePreview } from './server'

const DIST = path.resolve(__dirname, '..', 'dist')

async function start(): Promise<void> {
  const preview = await servePreview({
    ...readArguments(process.argv.slice(2)),
    artifact: path.join(DIST, 'weapp'),
    functions: path.join(DIST, 'cloudfunctions'),
    log: console.log,
  })
  console.log(`Preview: ${preview.url}`)
  const stop = () => {
    preview.close().then(() => process.exit(0), fail)
  }
  process.once('SIGINT', stop)
  process.once('SIGTERM', stop)
}

function fail(error: unknown): void {
  console.error(error instanceof Error ? error.message : String(error))
  process.exit(1)
}

start().catch(fail)
