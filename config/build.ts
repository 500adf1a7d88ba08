import { spawnSync } from 'node:child_process'
import { existsSync, rmSync } from 'node:fs'
import path from 'node:path'
import { buildFunctions } from './functions'

const root = path.resolve(__dirname, '..')
const dist = path.join(root, 'dist')

/** Taro exits 0 on some failures, without a word: only the files tell whether it built. */
function buildMiniProgram(): void {
  const taro = path.join(root, 'node_modules', '@tarojs', 'cli', 'bin', 'taro')
  const { status } = spawnSync(process.execPath, [taro, 'build', '--type', 'weapp', '--no-check'], {
    cwd: root,
    env: { ...process.env, NODE_ENV: 'production' },
    stdio: 'inherit',
  })
  const missing = ['app.js', 'app.json', 'base.wxml'].filter(
    (file) => !existsSync(path.join(dist, 'weapp', file)),
  )
  if (status !== 0 || missing.length > 0) {
    throw new Error(
      `The mini-program did not build${missing.length > 0 ? `: no ${missing.join(', ')}` : ''}.`,
    )
  }
}

async function build(): Promise<void> {
  rmSync(dist, { recursive: true, force: true })
  buildMiniProgram()
  await buildFunctions(path.join(dist, 'cloudfunctions'))
}

build().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error)
  process.exitCode = 1
})
