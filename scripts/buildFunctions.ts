import { existsSync } from 'node:fs'
import { copyFile, mkdir, readdir, rename, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { build, formatMessages } from 'esbuild'
import { findSourceMap } from '../preview/cloud/sourceStack'
import { readBuildSettings, type Settings } from './settings/readSettings'

const root = path.resolve(__dirname, '..')
const source = path.join(root, 'cloudfunctions')

/**
 * Bundles every cloud function to `<outDir>/<name>/index.js`, with its permissions (config.json) beside it. Throws
 * esbuild's BuildFailure with the errors of all functions, or a SettingsError before anything is written.
 *
 * The SDK is bundled too: CloudBase's installer warns about packages with install scripts, and the SDK has some. The
 * settings come from the same .env files as the mini-program's. The source maps, by which the preview shows where a
 * function threw, go to `<outDir>-maps`: they are larger than the bundles and are not uploaded.
 */
export async function buildFunctions(outDir: string, settings = readBuildSettings(root)): Promise<void> {
  const names = (await readdir(source)).filter((name) => existsSync(path.join(source, name, 'index.ts')))
  await bundle(names, outDir, settings)
  await Promise.all(
    names.flatMap((name) => [describeFunction(name, path.join(outDir, name)), moveSourceMap(outDir, name)]),
  )
}

async function bundle(names: string[], outdir: string, settings: Settings): Promise<void> {
  const constants = Object.entries(settings).map(([key, value]) => [
    `process.env.${key}`,
    JSON.stringify(value),
  ])
  const { warnings } = await build({
    // One build for all, so that an error in a shared file is reported once.
    entryPoints: names.map((name) => ({ in: path.join(source, name, 'index.ts'), out: `${name}/index` })),
    outdir,
    bundle: true,
    platform: 'node',
    // The oldest runtime that CloudBase lists is Node 16.13.
    target: 'node16',
    format: 'cjs',
    // Chinese text takes half the bytes of its escapes.
    charset: 'utf8',
    // The caller prints the errors.
    logLevel: 'silent',
    sourcemap: 'external',
    sourcesContent: false,
    define: Object.fromEntries(constants),
  })
  for (const warning of await formatMessages(warnings, { kind: 'warning' })) console.warn(warning)
}

async function describeFunction(name: string, outDir: string): Promise<void> {
  await copyFile(path.join(source, name, 'config.json'), path.join(outDir, 'config.json'))
  const manifest = { name, private: true, main: 'index.js' }
  await writeFile(path.join(outDir, 'package.json'), `${JSON.stringify(manifest, null, 2)}\n`)
}

/** The new place is as deep as the old one, so that the relative paths in the map stay right. */
async function moveSourceMap(outDir: string, name: string): Promise<void> {
  const sourceMap = findSourceMap(outDir, name)
  await mkdir(path.dirname(sourceMap), { recursive: true })
  await rename(path.join(outDir, name, 'index.js.map'), sourceMap)
}
