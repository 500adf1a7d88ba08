import { rmSync } from 'node:fs'
import path from 'node:path'
import { load, render, type Instance, type Shown } from 'peer:miniprogram-simulate'
import { faultyPaths, nextItem, samplePath, type Row } from '../samplePath'
import type { Drawn, Measured } from '../programReport'
import { Tally } from '../setDataCounter'
import { countNodes, readSemantics, readTexts, type Tree } from '../screenTree'
import { writeMiniProgram, type NativeLibrary } from './nativeLibrary'

/** Measures a library, as the arguments say, and writes the report to the standard output. */
export async function run(library: NativeLibrary, [what, size]: string[]): Promise<void> {
  const folder = await writeMiniProgram(library)
  try {
    const open = pageOpener(folder, library)
    const report = what === 'faults' ? drawFaulty(open) : measure(open, Number(size))
    process.stdout.write(`${JSON.stringify(report)}\n`)
  } finally {
    rmSync(folder, { recursive: true })
  }
}

interface Page {
  tally: Tally
  show: (rows: readonly Row[]) => void
  tree: () => Tree
}

function measure(open: () => Page, size: number): Measured {
  const rows = samplePath(size)
  const page = open()
  page.tally.take()
  page.show(rows)
  const first = page.tally.take()
  const tree = page.tree()

  page.show([nextItem(size), ...rows])
  const added = page.tally.take()

  page.show([nextItem(size), ...samplePath(size)])
  const refreshed = page.tally.take()
  return { first, added, refreshed, nodes: countNodes(tree), semantics: readSemantics(tree) }
}

function drawFaulty(open: () => Page): Drawn {
  return Object.fromEntries(Object.entries(faultyPaths).map(([fault, rows]) => [fault, draw(open(), rows)]))
}

function draw(page: Page, rows: readonly Row[]): string[] | null {
  try {
    page.show(rows)
    return readTexts(page.tree())
  } catch {
    return null
  }
}

function pageOpener(folder: string, library: NativeLibrary): () => Page {
  const tally = new Tally()
  countSetData(tally)
  const id = load(path.join(folder, 'page'), { rootPath: folder, compiler: 'official' })
  return () => {
    const page = render(id)
    page.attach(document.body)
    return {
      tally,
      show: (rows) => {
        page.setData({ nodes: rows.map(library.nodeOf) })
      },
      tree: () => toTree(page.toJSON()),
    }
  }
}

/** Counts the calls of every component that is registered from now on, the page's among them. */
function countSetData(tally: Tally): void {
  const counting = Behavior({
    created(this: Instance) {
      const send = this.setData
      this.setData = (data, done) => {
        tally.add(data)
        send.call(this, data, done)
      }
    },
  })
  const register = globalThis.Component
  globalThis.Component = (definition) => {
    register({ ...definition, behaviors: [counting, ...(definition.behaviors ?? [])] })
  }
}

function toTree(shown: Shown): Tree {
  if (typeof shown === 'string') return { role: '', label: '', text: shown, children: [] }
  // The framework keeps an attribute by its name in camel case.
  const attribute = (name: string): string => {
    const value = shown.attrs.find((each) => each.name === name)?.value
    return typeof value === 'string' ? value : ''
  }
  return {
    role: attribute('ariaRole'),
    label: attribute('ariaLabel'),
    text: '',
    children: shown.children.map(toTree),
  }
}
