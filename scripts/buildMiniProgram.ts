import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import path from 'node:path'

const root = path.resolve(__dirname, '..')

/**
 * Builds a Taro project for customers. `project` is the folder that holds its config, `output` the folder that its config
 * names; both are relative to this project. `stdio` is where Taro's output goes. Throws if a file is missing afterwards:
 * Taro exits with 0 after some failures.
 */
export function buildMiniProgram(
  project: string,
  output: string,
  stdio: 'inherit' | 'ignore' = 'inherit',
): void {
  const taro = path.join(root, 'node_modules', '@tarojs', 'cli', 'bin', 'taro')
  const { status } = spawnSync(process.execPath, [taro, 'build', '--type', 'weapp', '--no-check'], {
    cwd: path.join(root, project),
    env: { ...process.env, NODE_ENV: 'production' },
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
