import { existsSync, readFileSync, readdirSync, statSync } from 'node:fs'
import path from 'node:path'
import { build } from 'esbuild'
import { compileArtifact } from './compile/compile'

/** What the simulator's page is made of. */
export interface SimulatorFiles {
  /** The page, for a customer who is named nowhere else. */
  page: (firstOwner: string) => string
  style: string
  script: string
}

/** Bundles the half of the simulator that runs in the browser. */
export async function buildSimulator(): Promise<SimulatorFiles> {
  const read = (file: string) => readFileSync(path.join(__dirname, file), 'utf8')
  const html = read('page.html')
  const bundle = await build({
    entryPoints: [path.join(__dirname, 'browser', 'boot.ts')],
    bundle: true,
    write: false,
    format: 'esm',
    target: 'es2022',
    sourcemap: 'inline',
    logLevel: 'warning',
  })
  return {
    page: (firstOwner) => html.replace('{{firstOwner}}', () => escapeHtml(firstOwner)),
    style: read('page.css') + read('builtins.css'),
    script: bundle.outputFiles.map((file) => file.text).join(''),
  }
}

/** Compiles the mini-program, again only when its files have changed. Throws as compileArtifact does. */
export function followArtifact(folder: string): () => string {
  let compiled = { changed: -1, json: '' }
  return () => {
    const changed = lastChange(folder)
    if (changed !== compiled.changed) compiled = { changed, json: JSON.stringify(compileArtifact(folder)) }
    return compiled.json
  }
}

/** Files may vanish meanwhile: a build empties the folder first. */
function lastChange(folder: string): number {
  const files = existsSync(folder) ? readdirSync(folder, { recursive: true, encoding: 'utf8' }) : []
  const changes = files.map(
    (file) => statSync(path.join(folder, file), { throwIfNoEntry: false })?.mtimeMs ?? 0,
  )
  return Math.max(0, ...changes)
}

function escapeHtml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;')
}
