import { existsSync } from 'node:fs'
import { copyFile, mkdir, readdir, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { build } from 'esbuild'

const source = path.resolve(__dirname, '..', 'cloudfunctions')

/**
 * Bundles every cloud function to `<outDir>/<name>/index.js`, with its rights (config.json) beside it.
 * The SDK goes into the bundle: CloudBase's installer warns about packages with install scripts, and it has some.
 */
export async function buildFunctions(outDir: string): Promise<void> {
  const names = (await readdir(source)).filter((name) => existsSync(path.join(source, name, 'index.ts')))
  for (const name of names) await buildFunction(name, path.join(outDir, name))
}

async function buildFunction(name: string, outDir: string): Promise<void> {
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
  })
  await copyFile(path.join(source, name, 'config.json'), path.join(outDir, 'config.json'))
  const manifest = { name, private: true, main: 'index.js' }
  await writeFile(path.join(outDir, 'package.json'), `${JSON.stringify(manifest, null, 2)}\n`)
}
