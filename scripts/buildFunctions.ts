import { existsSync } from 'node:fs'
import { copyFile, mkdir, readdir, rename, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { dotenvParse } from '@tarojs/helper'
import { build } from 'esbuild'
import { findSourceMap } from '../preview/cloud/sourceStack'

const root = path.resolve(__dirname, '..')
const source = path.join(root, 'cloudfunctions')

/**
 * Bundles every cloud function to `<outDir>/<name>/index.js`, with its rights (config.json) beside it.
 * The SDK goes into the bundle: CloudBase's installer warns about packages with install scripts, and it has some.
 * So do the settings, which the mini-program reads from the same .env files. The source maps, by which the preview shows
 * where a function threw, go to the folder `<outDir>-maps`: they are larger than the bundles and are not uploaded.
 */
export async function buildFunctions(outDir: string, settings = readSettings()): Promise<void> {
  const names = (await readdir(source)).filter((name) => existsSync(path.join(source, name, 'index.ts')))
  await Promise.all(
    names.map(async (name) => {
      await buildFunction(name, path.join(outDir, name), settings)
      const sourceMap = findSourceMap(outDir, name)
      await mkdir(path.dirname(sourceMap), { recursive: true })
      // As deep as before, so that the relative paths in it stay right.
      await rename(path.join(outDir, name, 'index.js.map'), sourceMap)
    }),
  )
}

/** As Taro reads them for a build: a variable of the shell goes before the files. */
function readSettings(): Record<string, string> {
  return dotenvParse(root, 'TARO_APP_', 'production')
}

async function buildFunction(name: string, outDir: string, settings: Record<string, string>): Promise<void> {
  const constants = Object.entries(settings).map(([key, value]) => [
    `process.env.${key}`,
    JSON.stringify(value),
  ])
  await mkdir(outDir, { recursive: true })
  await build({
    entryPoints: [path.join(source, name, 'index.ts')],
    outfile: path.join(outDir, 'index.js'),
    bundle: true,
    platform: 'node',
    // The oldest runtime that CloudBase lists is Node 16.13.
    target: 'node16',
    format: 'cjs',
    logLevel: 'warning',
    sourcemap: 'external',
    sourcesContent: false,
    define: Object.fromEntries(constants),
  })
  await copyFile(path.join(source, name, 'config.json'), path.join(outDir, 'config.json'))
  const manifest = { name, private: true, main: 'index.js' }
  await writeFile(path.join(outDir, 'package.json'), `${JSON.stringify(manifest, null, 2)}\n`)
}
