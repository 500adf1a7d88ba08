import { rmSync } from 'node:fs'
import path from 'node:path'
import { buildFunctions } from './buildFunctions'
import { buildMiniProgram } from './buildMiniProgram'

const root = path.resolve(__dirname, '..')
const dist = path.join(root, 'dist')

async function build(): Promise<void> {
  rmSync(dist, { recursive: true, force: true })
  buildMiniProgram('.', 'dist/weapp')
  await buildFunctions(path.join(dist, 'cloudfunctions'))
}

build().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error)
  process.exitCode = 1
})
