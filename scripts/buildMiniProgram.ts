import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import path from 'node:path'

const root = path.resolve(__dirname, '..')

/**
 * Builds the mini-program in `source` for customers, to `output`; both are folders of the project. Taro exits 0 on some
 * failures, without a word: only the files tell whether it built. `stdio` is where Taro's words go.
 */
export function buildMiniProgram(
  source: string,
  output: string,
  stdio: 'inherit' | 'ignore' = 'inherit',
): void {
  const taro = path.join(root, 'node_modules', '@tarojs', 'cli', 'bin', 'taro')
  const { status } = spawnSync(process.execPath, [taro, 'build', '--type', 'weapp', '--no-check'], {
    cwd: root,
    env: { ...process.env, NODE_ENV: 'production', PROGRAM_SOURCE: source, PROGRAM_OUTPUT: output },
    stdio,
  })
  const missing = ['app.js', 'app.json', 'base.wxml'].filter(
    (file) => !existsSync(path.join(root, output, file)),
  )
  if (status !== 0 || missing.length > 0) {
    throw new Error(
      `The mini-program did not build${missing.length > 0 ? `: no ${missing.join(', ')}` : ''}.`,
    )
  }
}
