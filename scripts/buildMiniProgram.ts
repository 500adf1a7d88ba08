import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import path from 'node:path'

const root = path.resolve(__dirname, '..')

export interface MiniProgramBuild {
  /** The folder that holds Taro's config, relative to this project. */
  project?: string
  /** The folder that the config names, relative to this project. */
  output: string
  /** The folder of the pages in a shop's own mini-program; '' builds a mini-program of their own. */
  pageRoot?: string
  /** Where Taro's output goes. */
  stdio?: 'inherit' | 'ignore'
}

/**
 * Builds a Taro project for customers. Throws if a file is missing afterwards: Taro exits with 0 after some failures.
 */
export function buildMiniProgram(build: MiniProgramBuild): void {
  const { project = '.', output, pageRoot = '', stdio = 'inherit' } = build
  const taro = path.join(root, 'node_modules', '@tarojs', 'cli', 'bin', 'taro')
  // With --blended the program exports what it would have given to App().
  const options = ['build', '--type', 'weapp', '--no-check', ...(pageRoot ? ['--blended'] : [])]
  const { status } = spawnSync(process.execPath, [taro, ...options], {
    cwd: path.join(root, project),
    // A variable of the environment wins over the .env files, even if it is empty.
    env: { ...process.env, NODE_ENV: 'production', TARO_APP_PAGE_ROOT: pageRoot },
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
