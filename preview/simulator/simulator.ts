import { existsSync, readFileSync, readdirSync, statSync } from 'node:fs'
import path from 'node:path'
import { bundleForBrowser } from '../bundle'
import { compileArtifact } from './compile/compile'

/** What the simulator's page is made of. */
export interface SimulatorFiles {
  /** The page, for a customer who is named nowhere else; `build` names the build where more builds may follow. */
  page: (page: { firstOwner: string; build: string | undefined }) => string
  style: string
  script: string
}

/** Bundles the half of the simulator that runs in the browser. */
export async function buildSimulator(): Promise<SimulatorFiles> {
  const read = (file: string) => readFileSync(path.join(__dirname, file), 'utf8')
  const html = read('page.html')
  return {
    page: ({ firstOwner, build }) =>
      html
        .replace('{{build}}', build === undefined ? '' : `data-build="${build}"`)
        .replace('{{firstOwner}}', () => escapeHtml(firstOwner)),
    style: read('page.css') + read('builtins.css'),
    script: await bundleForBrowser(path.join(__dirname, 'browser', 'boot.ts')),
  }
}

/** The newest compilation of each folder: a test run serves the same one many times. */
const compiled = new Map<string, { changed: number; json: string }>()

/** Compiles the mini-program, again only when its files have changed. Throws as compileArtifact does. */
export function createArtifactCompiler(folder: string): () => string {
  return () => {
    const changed = lastModified(folder)
    const known = compiled.get(folder)
    if (known?.changed === changed) return known.json
    const json = JSON.stringify(compileArtifact(folder))
    compiled.set(folder, { changed, json })
    return json
  }
}

/** Throws an Error of one sentence, with the file and the line, where WeChat would not take the mini-program. */
export function requireGoodArtifact(folder: string): void {
  const [problem] = compileArtifact(folder).problems
  if (problem) throw new Error(`The mini-program is broken: ${problem.where}: ${problem.sentence}.`)
}

/** Files may vanish meanwhile: a build empties the folder first. */
function lastModified(folder: string): number {
  const files = existsSync(folder) ? readdirSync(folder, { recursive: true, encoding: 'utf8' }) : []
  const changes = files.map(
    (file) => statSync(path.join(folder, file), { throwIfNoEntry: false })?.mtimeMs ?? 0,
  )
  return Math.max(0, ...changes)
}

function escapeHtml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;')
}
