import { existsSync, readFileSync, readdirSync, statSync } from 'node:fs'
import path from 'node:path'
import { bundleForBrowser } from '../bundle'
import { compileArtifact } from './compile/compile'

/** The files of the simulator's page. */
export interface SimulatorFiles {
  /** The page. `firstOwner` is the customer if the address names none, `build` the current build of `npm run dev`. */
  page: (page: { firstOwner: string; build: string | undefined }) => string
  style: string
  script: string
}

/** The style sheets in styles/, in the order in which they apply. */
const STYLES = ['phone', 'statusBar', 'pages', 'overlays', 'builtins', 'button', 'map']

/** Bundles the part of the simulator that runs in the browser. */
export async function buildSimulator(): Promise<SimulatorFiles> {
  const read = (file: string) => readFileSync(path.join(__dirname, file), 'utf8')
  const html = read('page.html')
  return {
    page: ({ firstOwner, build }) =>
      html
        .replace('{{build}}', build === undefined ? '' : `data-build="${build}"`)
        .replace('{{firstOwner}}', () => escapeHtml(firstOwner)),
    style: STYLES.map((name) => read(`styles/${name}.css`)).join('\n'),
    script: await bundleForBrowser(path.join(__dirname, 'browser', 'boot.ts')),
  }
}

/** The last compilation of each folder. A test run serves the same folder many times. */
const compiled = new Map<string, { changed: number; json: string }>()

/** Returns a function that compiles the mini-program if its files have changed. Throws what compileArtifact throws. */
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

/** Throws an Error of one sentence, with file and line, if WeChat would refuse the mini-program. */
export function requireGoodArtifact(folder: string): void {
  const [problem] = compileArtifact(folder).problems
  if (problem) throw new Error(`The mini-program is broken: ${problem.where}: ${problem.sentence}.`)
}

/** The time of the last change in a folder. Files may disappear meanwhile, because a build empties the folder. */
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
