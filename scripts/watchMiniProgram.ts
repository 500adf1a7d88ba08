import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { watch, type FSWatcher } from 'node:fs'
import path from 'node:path'
import * as v from 'valibot'
import type { BuildError } from '../preview/builds'
import { BuildReport, readWebpackErrors } from './webpackError'

const root = path.resolve(__dirname, '..')

const TAIL_LENGTH = 2000

/** Taro's build in watch mode. */
export interface MiniProgramWatch {
  /** Resolves with the end of Taro's error output when Taro has ended and is not started again. */
  ended: Promise<string>
  close: () => void
}

interface Building {
  /** The address of the preview. */
  localCloud: string
  report: (errors: BuildError[]) => void
  signal: AbortSignal
}

/**
 * Builds the mini-program for development to dist-dev/weapp, again after every change, and reports each build. In WeChat
 * DevTools the build calls the cloud at `localCloud`.
 */
export function watchMiniProgram(localCloud: string, report: Building['report']): MiniProgramWatch {
  const closing = new AbortController()
  return {
    ended: keepBuilding({ localCloud, report, signal: closing.signal }),
    close: () => {
      closing.abort()
    },
  }
}

/** Webpack stops watching after some errors, for example in a page config. The next change then starts Taro again. */
async function keepBuilding(building: Building): Promise<string> {
  const sources = watch(path.join(root, 'src'), { recursive: true })
  try {
    for (;;) {
      const { tail, change } = await buildUntilItEnds(building, sources)
      if (!change || building.signal.aborted) return tail
      await change
    }
  } finally {
    sources.close()
  }
}

async function buildUntilItEnds({ localCloud, report, signal }: Building, sources: FSWatcher) {
  const taro = path.join(root, 'node_modules', '@tarojs', 'cli', 'bin', 'taro')
  const build = spawn(process.execPath, [taro, 'build', '--type', 'weapp', '--watch', '--no-check'], {
    cwd: root,
    // A variable of the environment wins over the .env files.
    env: {
      ...process.env,
      NODE_ENV: 'development',
      TARO_APP_LOCAL_CLOUD: localCloud,
      // In the preview the mini-program is a program of its own.
      TARO_APP_PAGE_ROOT: '',
    },
    stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
  })
  const kill = () => build.kill()
  signal.addEventListener('abort', kill)
  // Taro writes its progress here, which is only needed if it fails.
  let tail = ''
  build.stderr?.on('data', (chunk: Buffer) => {
    tail = (tail + chunk.toString()).slice(-TAIL_LENGTH)
  })
  /** The first change after a build that webpack gave up. It may come before Taro has ended. */
  let change: Promise<unknown> | undefined
  build.on('message', (message) => {
    const built = v.safeParse(BuildReport, message)
    if (!built.success) return
    if (built.output.givenUp) change = once(sources, 'change', { signal }).catch(() => undefined)
    report(readWebpackErrors(built.output.errors, root))
  })
  await once(build, 'close')
  signal.removeEventListener('abort', kill)
  return { tail, change }
}
