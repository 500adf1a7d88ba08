import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import path from 'node:path'

const root = path.resolve(__dirname, '..')

export interface MiniProgramBuild {
  /** The folder that holds Taro's config, relative to this project. */
  project?: string
  /** The folder that the files go to, relative to this project. */
  output: string
  /** The folder of the pages in a shop's own mini-program; '' builds a mini-program of their own. */
  pageRoot?: string
  /** Settings that win over the .env files. */
  settings?: Readonly<Record<string, string>>
  /** Where Taro's output goes. */
  stdio?: 'inherit' | 'ignore'
}

/**
 * Builds a Taro project for customers. Throws if a file is missing afterwards: Taro exits with 0 after some failures.
 */
export function buildMiniProgram(build: MiniProgramBuild): void {
  const { project = '.', output, pageRoot = '', settings = {}, stdio = 'inherit' } = build
  const taro = path.join(root, 'node_modules', '@tarojs', 'cli', 'bin', 'taro')
  // With --blended the program exports what it would have given to App().
  const options = ['build', '--type', 'weapp', '--no-check', ...(pageRoot ? ['--blended'] : [])]
  const { status } = spawnSync(process.execPath, [taro, ...options], {
    cwd: path.join(root, project),
    // A variable of the environment wins over the .env files, even if it is empty.
    env: {
      ...process.env,
      ...settings,
      NODE_ENV: 'production',
      TARO_APP_PAGE_ROOT: pageRoot,
      BUILD_OUTPUT: output,
    },
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
