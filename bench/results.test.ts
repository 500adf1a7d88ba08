import { readFileSync } from 'node:fs'
import path from 'node:path'
import { contestants, SIZES } from './contestants'
import { readCount, readTable } from './markdownTable'

/** The results that are committed: what they claim must be what their own tables say. */
const results = readFileSync(path.join(__dirname, 'results.md'), 'utf8')
const readme = readFileSync(path.join(__dirname, '..', 'README.md'), 'utf8')

const [ours, unfolded, ...peers] = contestants
const taroPeers = peers.filter(({ kind }) => kind === 'taro')
const keyedPeers = taroPeers.filter(({ keyed }) => keyed)
const tdesign = peers.filter(({ name }) => name.startsWith('TDesign'))

function figure(heading: string, name: string, size: number): number {
  const line = readTable(results, heading).find(([first]) => first === name)
  return readCount(line?.[1 + SIZES.findIndex((each) => each === size)] ?? '')
}

function cells(heading: string, name: string): string[] {
  return (
    readTable(results, heading)
      .find(([first]) => first === name)
      ?.slice(1) ?? []
  )
}

function claimed(text: string): boolean {
  const [, mark] = new RegExp(`^- \\[([ x])\\] ${text}$`, 'm').exec(results) ?? []
  if (mark === undefined) throw new Error(`The results claim nothing like "${text}".`)
  return mark === 'x'
}

it.each([
  ['first setData at 100: less than every Taro peer', 'First setData, bytes', 100, taroPeers],
  ['first setData at 500: less than every Taro peer', 'First setData, bytes', 500, taroPeers],
  ['one node more at 100: less than every Taro peer', 'One node more, bytes', 100, taroPeers],
  ['one node more at 500: less than every Taro peer', 'One node more, bytes', 500, taroPeers],
  ['first setData at 10: less than the keyed Taro peers', 'First setData, bytes', 10, keyedPeers],
  ['one node more at 10: less than the keyed Taro peers', 'One node more, bytes', 10, keyedPeers],
  ['calls for the first drawing at 10: less than TDesign', 'First setData, calls', 10, tdesign],
  ['calls for the first drawing at 500: less than TDesign', 'First setData, calls', 500, tdesign],
])('says truly whether "%s"', (claim, heading, size, others) => {
  const own = figure(heading, ours.name, size)
  expect(own).toBeGreaterThan(0)
  expect(claimed(claim)).toBe(others.every(({ name }) => own < figure(heading, name, size)))
})

it.each([
  ['first setData at 500: less than every Taro peer', 'First setData, bytes', taroPeers],
  ['one node more at 500: less than every Taro peer', 'One node more, bytes', taroPeers],
  ['calls for the first drawing at 500: less than TDesign', 'First setData, calls', tdesign],
])('says truly whether, unfolded, "%s"', (claim, heading, others) => {
  const own = figure(heading, unfolded.name, 500)
  expect(own).toBeGreaterThan(0)
  expect(claimed(`unfolded, ${claim}`)).toBe(others.every(({ name }) => own < figure(heading, name, 500)))
})

it('says truly whether ours is the only list of nodes that are spoken', () => {
  const heading = 'What a screen reader gets of 10 nodes'
  const isSpokenList = ({ name }: { name: string }) => cells(heading, name).join() === '1,10,10'
  const only = isSpokenList(ours) && !peers.some(isSpokenList)
  expect(claimed('a list of nodes that are spoken: the only one')).toBe(only)
})

it('says truly whether ours is the only one that survives every fault', () => {
  const survivesAll = ({ name }: { name: string }) => new Set(cells('Faults', name)).size === 1
  const only = survivesAll(ours) && !peers.some(survivesAll)
  expect(claimed('survives every fault: the only one')).toBe(only)
})

it('has a line for every contestant in every table', () => {
  const headings = [...results.matchAll(/^## (.*)$/gm)].map(([, heading]) => heading ?? '')
  const tables = headings.filter((heading) => heading !== 'Claims')
  expect(tables).toHaveLength(9)
  for (const heading of tables) {
    expect(readTable(results, heading).map(([name]) => name)).toEqual(contestants.map(({ name }) => name))
  }
})

it('is quoted by the README as it is', () => {
  const [summary] = /(?:^\|.*\n)+/m.exec(results) ?? ['']
  expect(summary).toContain(ours.name)
  expect(readme).toContain(summary)
})
