import { rmSync } from 'node:fs'
import path from 'node:path'
import { load, render, type Instance, type RenderedNode } from 'peer:miniprogram-simulate'
import { faultyPaths } from '../faultyPaths'
import type { FaultReport, PathReport } from '../programReport'
import { createNextItem, createSamplePath, type Row } from '../samplePath'
import { countNodes, readSemantics, readTexts, type ScreenTree } from '../screenTree'
import { SetDataCounter } from '../setDataCounter'
import { writeLibraryPage, type NativeLibrary } from './nativeLibrary'

/** Measures a library as the arguments say (`path SIZE` or `faults`), and prints the report. */
export async function run(library: NativeLibrary, [subject, size]: string[]): Promise<void> {
  const folder = await writeLibraryPage(library)
  try {
    const createPage = createPageFactory(folder, library)
    const report =
      subject === 'faults' ? renderFaultyPaths(createPage) : measurePath(createPage, Number(size))
    process.stdout.write(`${JSON.stringify(report)}\n`)
  } finally {
    rmSync(folder, { recursive: true })
  }
}

interface Page {
  counter: SetDataCounter
  show: (rows: readonly Row[]) => void
  readTree: () => ScreenTree
}

function measurePath(createPage: () => Page, size: number): PathReport {
  const rows = createSamplePath(size)
  const page = createPage()
  page.counter.takeTotal()
  page.show(rows)
  const first = page.counter.takeTotal()
  const tree = page.readTree()

  page.show([createNextItem(size), ...rows])
  const added = page.counter.takeTotal()

  page.show([createNextItem(size), ...createSamplePath(size)])
  const refreshed = page.counter.takeTotal()
  return { first, added, refreshed, nodes: countNodes(tree), semantics: readSemantics(tree) }
}

function renderFaultyPaths(createPage: () => Page): FaultReport {
  return Object.fromEntries(
    Object.entries(faultyPaths).map(([fault, rows]) => [fault, renderTexts(createPage(), rows)]),
  )
}

function renderTexts(page: Page, rows: readonly Row[]): string[] | null {
  try {
    page.show(rows)
    return readTexts(page.readTree())
  } catch {
    return null
  }
}

function createPageFactory(folder: string, library: NativeLibrary): () => Page {
  const counter = new SetDataCounter()
  countSetData(counter)
  const id = load(path.join(folder, 'page'), { rootPath: folder, compiler: 'official' })
  return () => {
    const page = render(id)
    page.attach(document.body)
    return {
      counter,
      show: (rows) => {
        page.setData({ nodes: rows.map(library.toNode) })
      },
      readTree: () => toScreenTree(page.toJSON()),
    }
  }
}

/** Counts the calls of every component that is registered from now on, including the page. */
function countSetData(counter: SetDataCounter): void {
  const counting = Behavior({
    created(this: Instance) {
      const send = this.setData
      this.setData = (data, done) => {
        counter.add(data)
        send.call(this, data, done)
      }
    },
  })
  const register = globalThis.Component
  globalThis.Component = (definition) => {
    register({ ...definition, behaviors: [counting, ...(definition.behaviors ?? [])] })
  }
}

function toScreenTree(node: RenderedNode): ScreenTree {
  if (typeof node === 'string') return { role: '', label: '', text: node, children: [] }
  // The framework stores attributes under their names in camel case.
  const readAttribute = (name: string): string => {
    const value = node.attrs.find((each) => each.name === name)?.value
    return typeof value === 'string' ? value : ''
  }
  return {
    role: readAttribute('ariaRole'),
    label: readAttribute('ariaLabel'),
    text: '',
    children: node.children.map(toScreenTree),
  }
}
