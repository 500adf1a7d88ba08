import { cpSync, mkdirSync, mkdtempSync, readdirSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { build } from 'esbuild'
import type { Row } from '../samplePath'

/** A library of WeChat components, and a page that shows a path with it. */
export interface NativeLibrary {
  /** The folder of its built components in bench/node_modules. */
  folder: string
  /** The components of the page by their tags. */
  components: Record<string, string>
  wxml: string
  toNode: (row: Row) => object
}

/** The program runs in the folder bench/. */
const modules = path.resolve('node_modules')

/** Writes a mini-program with the library and one page that shows `nodes`; returns its folder. */
export async function writeLibraryPage(library: NativeLibrary): Promise<string> {
  // Inside node_modules, so that the library's own imports are found.
  mkdirSync(path.join(modules, '.cache'), { recursive: true })
  const folder = mkdtempSync(path.join(modules, '.cache', 'mini-program-'))
  const copy = path.join(folder, 'library')
  cpSync(path.join(modules, library.folder), copy, { recursive: true })
  await toCommonJs(copy)

  const usingComponents = Object.fromEntries(
    Object.entries(library.components).map(([tag, file]) => [tag, `./library/${file}`]),
  )
  const write = (name: string, text: string): void => {
    writeFileSync(path.join(folder, name), text)
  }
  write('page.json', JSON.stringify({ component: true, usingComponents }))
  write('page.wxml', library.wxml)
  write('page.wxss', '')
  write('page.js', 'Component({ data: { nodes: [] } })')
  return folder
}

/** The components are ES modules. WeChat's tools convert them, the simulator does not. */
async function toCommonJs(folder: string): Promise<void> {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' })
  const scripts = files.filter((file) => file.endsWith('.js')).map((file) => path.join(folder, file))
  await build({ entryPoints: scripts, outdir: folder, outbase: folder, allowOverwrite: true, format: 'cjs' })
}
