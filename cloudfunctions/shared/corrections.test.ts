import type { PathItem } from '../../contract/pathItem'
import { mergeRows, type KnownRows } from './mergeRows'

// Odd rows: without a time, told twice, in crowded seconds, or around the end of the journey.

const NOW = 1_795_413_900

const row = (second: number, actionMsg: string, actionType = 200001): PathItem => ({
  actionTime: NOW + second,
  actionType,
  actionMsg,
})
const untimed = (actionMsg: string, actionType = 200001): PathItem => ({ actionType, actionMsg })
const known = (...pathItemList: PathItem[]): KnownRows => ({ pathItemList, replaced: [] })
const poll = (before: KnownRows, rows: PathItem[]) => mergeRows(before, { rows, pushed: false, now: NOW })
const push = (before: KnownRows, rows: PathItem[]) => mergeRows(before, { rows, pushed: true, now: NOW })
const a = row(1, 'a')

describe('a row without a time', () => {
  it('replaces no other: it may be another event', () => {
    const [one, two] = [untimed('one'), untimed('two')]
    expect(push(known(one), [two]).pathItemList).toEqual([one, two])
  })

  it('takes the place of the open one of its code if it is masked', () => {
    const masked = untimed('派件员 138****8000')
    expect(poll(known(untimed('派件员 13800138000')), [masked]).pathItemList).toEqual([masked])
  })

  it('leaves an open one of another code', () => {
    const rows = [untimed('派件员 13800138000', 300002), untimed('派件员 138****8000', 200001)]
    expect(poll(known(rows[0] ?? null), rows).pathItemList).toEqual(rows)
  })

  it('that ends the journey is not taken back, as it cannot be told what came after it', () => {
    const end = untimed('signed', 300003)
    const again = row(12, 'out for delivery again', 300002)
    expect(push(known(a, end), [a, again]).pathItemList).toContainEqual(end)
  })
})

describe('the end of the journey', () => {
  const signed = row(9, 'signed', 300003)
  const later = row(12, 'out for delivery again', 300002)

  it('stays beside another end that is told instead', () => {
    const signedAgain = row(12, 'signed again', 300003)
    expect(push(known(a, signed), [a, signedAgain]).pathItemList).toEqual([a, signed, signedAgain])
  })

  it('is taken back by a word that has a later row, even one that was known', () => {
    expect(push(known(a, signed, later), [a, later]).pathItemList).toEqual([a, later])
  })

  it('stays if the word has only a known row of the same second', () => {
    const arrived = row(9, 'arrived')
    expect(push(known(a, arrived, signed), [a, arrived]).pathItemList).toEqual([a, arrived, signed])
  })
})

describe('a crowded second', () => {
  const open = row(1, '派件员王师傅 13800138000')
  const masked = row(1, '派件员王师傅 138****8000')
  const others = Array.from({ length: 30 }, (_, index) => row(1, `packed ${'a'.repeat(index + 1)}`))

  it('does not lose a row to an open one whose masked form is known', () => {
    const other = row(1, '快件已到达深圳')
    expect(poll(known(masked, other), [open]).pathItemList).toEqual([masked, other])
    expect(push(known(other, masked), [open]).pathItemList).toEqual([other, masked])
  })

  it('shows no open number beside its masked form among many rows', () => {
    const { pathItemList } = poll(known(), [...others, open, masked])
    expect(pathItemList).toEqual([...others, masked])
  })
})

it('stores a row once that a word has twice', () => {
  expect(poll(known(), [a, a]).pathItemList).toEqual([a])
  expect(poll(known(a, a), [a]).pathItemList).toEqual([a])
})

it('takes an answer for old if it lacks a row of its own newest second', () => {
  const [one, two] = [row(5, 'one'), row(5, 'two', 300002)]
  expect(poll(known(one, two), [one]).behind).toBe(true)
  expect(poll(known(one, two), [one, two]).behind).toBe(false)
})

it('remembers the newest 200 corrections, each by another hash', () => {
  const before = Array.from({ length: 300 }, (_, second) => row(second, 'old'))
  const { replaced } = push(
    known(...before),
    before.map((_, second) => row(second, 'new')),
  )
  expect(replaced).toHaveLength(200)
  const hashes = replaced.map(({ hash }) => hash)
  expect(new Set(hashes).size).toBe(200)
  for (const hash of hashes) expect(hash).toMatch(/^[0-9a-f]{32}$/)
})

describe('a row that is stored', () => {
  it('is cut to what a page can use', () => {
    const long = { actionTime: '9'.repeat(100), actionType: '8'.repeat(100), actionMsg: 'x'.repeat(3000) }
    expect(poll(known(), [long]).pathItemList).toEqual([
      { actionTime: '9'.repeat(32), actionType: '8'.repeat(32), actionMsg: 'x'.repeat(2000) },
    ])
  })

  it.each([Infinity, -Infinity, NaN])('has no number that JSON cannot write: %d', (actionTime) => {
    expect(poll(known(), [{ actionTime, actionMsg: 'a' }]).pathItemList).toEqual([{ actionMsg: 'a' }])
  })

  it('is one of the last if all are of the same second and too many', () => {
    const many = Array.from({ length: 2500 }, (_, index) => row(1, `row ${index}`))
    expect(poll(known(), many).pathItemList).toEqual(many.slice(-2000))
  })
})
