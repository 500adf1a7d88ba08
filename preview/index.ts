import path from 'node:path'
import { readArguments } from './arguments'
import { servePreview } from './server'
import { requireGoodArtifact } from './simulator/simulator'

const DIST = path.resolve(__dirname, '..', 'dist')

async function start(): Promise<void> {
  const options = readArguments(process.argv.slice(2))
  const artifact = path.join(DIST, 'weapp')
  requireGoodArtifact(artifact)
  const preview = await servePreview({
    ...options,
    artifact,
    functions: path.join(DIST, 'cloudfunctions'),
    log: console.log,
  })
  console.log(`Preview: ${preview.url}`)
  let stopping: Promise<void> | undefined
  // A signal may come twice: from the terminal, and again from the command that started this one.
  const stop = () => {
    stopping ??= preview.close().then(() => process.exit(0), fail)
  }
  process.on('SIGINT', stop)
  process.on('SIGTERM', stop)
}

function fail(error: unknown): void {
  console.error(error instanceof Error ? error.message : String(error))
  process.exit(1)
}

start().catch(fail)
