import { readFileSync } from 'node:fs'
import path from 'node:path'
import { contestants, SIZES } from './contestants'
import { readCount, readTable } from './markdownTable'
import { SUMMARY_FILE } from './summaryTable'

/** The committed results: each claim agrees with the tables below it. */
const results = readFileSync(path.join(__dirname, 'results.md'), 'utf8')

const [ours, unfolded, ...peers] = contestants
const taroPeers = peers.filter(({ kind }) => kind === 'taro')
const keyedPeers = taroPeers.filter(({ keyed }) => keyed)
const tdesign = peers.filter(({ name }) => name.startsWith('TDesign'))

function readCells(heading: string, name: string): string[] {
  return (
    readTable(results, heading)
      .find(([first]) => first === name)
      ?.slice(1) ?? []
  )
}

function readFigure(heading: string, name: string, size: number): number {
  const cell = readCells(heading, name)[SIZES.findIndex((each) => each === size)]
  return readCount(cell ?? '')
}

/** Whether the results confirm a claim. Throws if they do not contain it. */
function isConfirmed(claim: string): boolean {
  const [, mark] = new RegExp(`^- \\[([ x])\\] ${claim}$`, 'm').exec(results) ?? []
  if (mark === undefined) throw new Error(`The results have no claim "${claim}".`)
  return mark === 'x'
}

describe('bench/results.md', () => {
  it.each([
    ['first setData at 100 nodes: fewer bytes than every Taro peer', 'First setData, bytes', 100, taroPeers],
    ['first setData at 500 nodes: fewer bytes than every Taro peer', 'First setData, bytes', 500, taroPeers],
    ['one more node at 100 nodes: fewer bytes than every Taro peer', 'One more node, bytes', 100, taroPeers],
    ['one more node at 500 nodes: fewer bytes than every Taro peer', 'One more node, bytes', 500, taroPeers],
    [
      'first setData at 10 nodes: fewer bytes than the keyed Taro peers',
      'First setData, bytes',
      10,
      keyedPeers,
    ],
    [
      'one more node at 10 nodes: fewer bytes than the keyed Taro peers',
      'One more node, bytes',
      10,
      keyedPeers,
    ],
    ['first setData at 10 nodes: fewer calls than TDesign', 'First setData, calls', 10, tdesign],
    ['first setData at 500 nodes: fewer calls than TDesign', 'First setData, calls', 500, tdesign],
  ])('confirms "%s" exactly if its table does', (claim, heading, size, others) => {
    const own = readFigure(heading, ours.name, size)
    expect(own).toBeGreaterThan(0)
    expect(isConfirmed(claim)).toBe(others.every(({ name }) => own < readFigure(heading, name, size)))
  })

  it.each([
    ['first setData at 500 nodes: fewer bytes than every Taro peer', 'First setData, bytes', taroPeers],
    ['one more node at 500 nodes: fewer bytes than every Taro peer', 'One more node, bytes', taroPeers],
    ['first setData at 500 nodes: fewer calls than TDesign', 'First setData, calls', tdesign],
  ])('confirms "unfolded, %s" exactly if its table does', (claim, heading, others) => {
    const own = readFigure(heading, unfolded.name, 500)
    expect(own).toBeGreaterThan(0)
    const isFewer = others.every(({ name }) => own < readFigure(heading, name, 500))
    expect(isConfirmed(`unfolded, ${claim}`)).toBe(isFewer)
  })

  it('confirms that ours is the only list whose nodes are all spoken exactly if its table does', () => {
    const heading = 'Semantics of 10 nodes for a screen reader'
    const isSpokenList = ({ name }: { name: string }) => readCells(heading, name).join() === '1,10,10'
    const isOnly = isSpokenList(ours) && !peers.some(isSpokenList)
    expect(isConfirmed('the only list whose nodes are all spoken')).toBe(isOnly)
  })

  it('confirms that ours is the only one that survives every fault exactly if its table does', () => {
    const survivesAll = ({ name }: { name: string }) => new Set(readCells('Faults', name)).size === 1
    const isOnly = survivesAll(ours) && !peers.some(survivesAll)
    expect(isConfirmed('the only one that survives every fault')).toBe(isOnly)
  })

  it('has a row for every contestant in every table', () => {
    const headings = [...results.matchAll(/^## (.*)$/gm)].map(([, heading]) => heading ?? '')
    const tables = headings.filter((heading) => heading !== 'Claims')
    expect(tables).toHaveLength(9)
    for (const heading of tables) {
      expect(readTable(results, heading).map(([name]) => name)).toEqual(contestants.map(({ name }) => name))
    }
  })

  it('is quoted unchanged by the document with the summary', () => {
    const [summary] = /(?:^\|.*\n)+/m.exec(results) ?? ['']
    expect(summary).toContain(ours.name)
    expect(readFileSync(SUMMARY_FILE, 'utf8')).toContain(summary)
  })
})
