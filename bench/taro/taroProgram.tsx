import { Component, createElement, useState, type ComponentType, type ReactNode } from 'react'
import { setTimeout as delay } from 'node:timers/promises'
import { flushSync, render } from '@tarojs/react'
import { document, type TaroRootElement } from '@tarojs/runtime'
import { faultyPaths } from '../faultyPaths'
import type { FaultReport, PathReport } from '../programReport'
import { createNextItem, createSamplePath, type Row } from '../samplePath'
import { countNodes, readSemantics, readTexts } from '../screenTree'
import { SetDataCounter } from '../setDataCounter'
import { readTaroTree } from './readTaroTree'

type PathComponent = ComponentType<{ rows: readonly Row[] }>

/** Measures a component that shows a path as the arguments say (`path SIZE` or `faults`), and prints the report. */
export async function run(path: PathComponent, [subject, size]: string[]): Promise<void> {
  const report = subject === 'faults' ? await renderFaultyPaths(path) : await measurePath(path, Number(size))
  process.stdout.write(`${JSON.stringify(report)}\n`, () => process.exit(0))
}

async function measurePath(path: PathComponent, size: number): Promise<PathReport> {
  const rows = createSamplePath(size)
  const screen = createScreen(path, rows)
  await screen.waitUntilQuiet()
  const first = screen.counter.takeTotal()
  const tree = readTaroTree(screen.root)

  screen.show([createNextItem(size), ...rows])
  await screen.waitUntilQuiet()
  const added = screen.counter.takeTotal()

  screen.show([createNextItem(size), ...createSamplePath(size)])
  await screen.waitUntilQuiet()
  const refreshed = screen.counter.takeTotal()
  return { first, added, refreshed, nodes: countNodes(tree), semantics: readSemantics(tree) }
}

async function renderFaultyPaths(path: PathComponent): Promise<FaultReport> {
  const report: FaultReport = {}
  for (const [fault, rows] of Object.entries(faultyPaths)) {
    const screen = createScreen(path, rows)
    await screen.waitUntilQuiet()
    report[fault] = screen.hasThrown() ? null : readTexts(readTaroTree(screen.root))
  }
  return report
}

/** A page of Taro whose setData calls are only counted. */
function createScreen(path: PathComponent, firstRows: readonly Row[]) {
  const counter = new SetDataCounter()
  // Taro creates the root of a page with this tag.
  const root = document.createElement('root') as TaroRootElement
  let thrown = false
  let setRows: (rows: readonly Row[]) => void = () => undefined
  function Page(): ReactNode {
    const [rows, set] = useState(firstRows)
    setRows = set
    return createElement(path, { rows })
  }
  const onError = (): void => {
    thrown = true
  }
  render(createElement(ErrorBoundary, { onError }, createElement(Page)), root, () => undefined)
  const page = {
    setData(data: unknown, done?: () => void) {
      counter.add(data)
      done?.()
    },
  }
  Object.assign(root, { ctx: page })
  root.performUpdate(true)
  return {
    root,
    counter,
    hasThrown: () => thrown,
    show: (rows: readonly Row[]) => {
      flushSync(() => {
        setRows(rows)
      })
    },
    /** Resolves once nothing was sent for 60 ms: Taro sends in a later task, and effects may send more. */
    async waitUntilQuiet() {
      let calls: number
      do {
        calls = counter.calls
        await delay(60)
      } while (counter.calls !== calls)
    },
  }
}

/** Keeps a component that throws from ending the whole program. */
class ErrorBoundary extends Component<{ onError: () => void; children?: ReactNode }, { failed: boolean }> {
  override state = { failed: false }

  static getDerivedStateFromError() {
    return { failed: true }
  }

  override componentDidCatch(): void {
    this.props.onError()
  }

  override render(): ReactNode {
    return this.state.failed ? null : this.props.children
  }
}
