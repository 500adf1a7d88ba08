import { Component, createElement, useState, type ComponentType, type ReactNode } from 'react'
import { setTimeout as delay } from 'node:timers/promises'
import { flushSync, render } from '@tarojs/react'
import { document, type TaroRootElement } from '@tarojs/runtime'
import { faultyPaths, nextItem, samplePath, type Row } from '../samplePath'
import type { Drawn, Measured } from '../programReport'
import { Tally } from '../setDataCounter'
import { countNodes, readSemantics, readTexts } from '../screenTree'
import { readTaroTree } from './readTaroTree'

type Path = ComponentType<{ rows: readonly Row[] }>

/** Measures a component that draws a path, as the argument says, and writes the report to the standard output. */
export async function run(path: Path, [what, size]: string[]): Promise<void> {
  const report = what === 'faults' ? await drawFaulty(path) : await measure(path, Number(size))
  process.stdout.write(`${JSON.stringify(report)}\n`, () => process.exit(0))
}

async function measure(path: Path, size: number): Promise<Measured> {
  const rows = samplePath(size)
  const screen = openScreen(path, rows)
  await screen.settled()
  const first = screen.tally.take()
  const tree = readTaroTree(screen.root)

  screen.show([nextItem(size), ...rows])
  await screen.settled()
  const added = screen.tally.take()

  screen.show([nextItem(size), ...samplePath(size)])
  await screen.settled()
  const refreshed = screen.tally.take()
  return { first, added, refreshed, nodes: countNodes(tree), semantics: readSemantics(tree) }
}

async function drawFaulty(path: Path): Promise<Drawn> {
  const drawn: Drawn = {}
  for (const [fault, rows] of Object.entries(faultyPaths)) {
    const screen = openScreen(path, rows)
    await screen.settled()
    drawn[fault] = screen.threw() ? null : readTexts(readTaroTree(screen.root))
  }
  return drawn
}

/** A page of Taro's own, whose setData is counted instead of drawn. */
function openScreen(path: Path, firstRows: readonly Row[]) {
  const tally = new Tally()
  // Taro makes a page's root with the tag that its table has for it.
  const root = document.createElement('root') as TaroRootElement
  let threw = false
  let setRows: (rows: readonly Row[]) => void = () => undefined
  function Page(): ReactNode {
    const [rows, set] = useState(firstRows)
    setRows = set
    return createElement(path, { rows })
  }
  const onError = (): void => {
    threw = true
  }
  render(createElement(Boundary, { onError }, createElement(Page)), root, () => undefined)
  const page = {
    setData(data: unknown, done?: () => void) {
      tally.add(data)
      done?.()
    },
  }
  Object.assign(root, { ctx: page })
  root.performUpdate(true)
  return {
    root,
    tally,
    threw: () => threw,
    show: (rows: readonly Row[]) => {
      flushSync(() => {
        setRows(rows)
      })
    },
    /** Resolves once nothing more has been sent for a while: Taro sends in a later turn, and effects may add to it. */
    async settled() {
      let calls: number
      do {
        calls = tally.calls
        await delay(60)
      } while (tally.calls !== calls)
    },
  }
}

/** Without it, one component that throws ends the whole program. */
class Boundary extends Component<{ onError: () => void; children?: ReactNode }, { failed: boolean }> {
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
