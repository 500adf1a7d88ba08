import { MAX_PATH_ITEMS } from '../../contract/limits'
import type { PathItem } from '../../contract/pathItem'
import { cpuMsOf } from '../../testing/cpuTime'
import { mergeRows, type KnownRows } from './mergeRows'

const NOW = 1_795_413_900

/** A row at this second. */
const row = (second: number, actionMsg: string, actionType = 200001): PathItem => ({
  actionTime: NOW + second,
  actionType,
  actionMsg,
})
const [a, b, c, d] = [row(1, 'a'), row(2, 'b'), row(3, 'c'), row(4, 'd')]
const signed = row(9, 'signed', 300003)

const known = (...pathItemList: PathItem[]): KnownRows => ({ pathItemList, replaced: [] })
const poll = (before: KnownRows, rows: PathItem[], now = NOW) =>
  mergeRows(before, { rows, pushed: false, now })
const push = (before: KnownRows, rows: PathItem[], now = NOW) =>
  mergeRows(before, { rows, pushed: true, now })

describe('rows that a word of WeChat does not have', () => {
  it.each([
    ['all of them', [a, b], [], [a, b], true],
    ['the newest', [a, b], [a], [a, b], true],
    ['an older one', [a, b, c], [a, c], [a, b, c], false],
    ['the older ones, beside a new row', [a, b], [c], [a, b, c], false],
    ['the newest, beside a new row that is older', [a, c], [a, b], [a, c, b], true],
  ])('stay: %s', (_what, before, told, rows, behind) => {
    expect(poll(known(...before), told)).toMatchObject({ pathItemList: rows, behind })
    expect(push(known(...before), told)).toMatchObject({ pathItemList: rows })
  })

  it('stay if the word has only unreadable rows', () => {
    const { pathItemList, behind } = poll(known(a), [null, {}, { actionMsg: 5 }])
    expect(pathItemList[0]).toEqual(a)
    expect(behind).toBe(true)
  })

  it('stay if the same row is written in another way', () => {
    const asText = { actionTime: String(NOW + 1), actionType: '200001', actionMsg: 'a' }
    expect(poll(known(a), [asText, b]).pathItemList).toEqual([a, b])
  })
})

describe('a correction', () => {
  it.each([
    ['another text for the same second and code', row(1, 'b')],
    ['another code for the same second and text', row(1, 'a', 300002)],
  ])('replaces a row: %s', (_what, corrected) => {
    expect(poll(known(a, b), [corrected, b]).pathItemList).toEqual([b, corrected])
    expect(push(known(a, b), [corrected, b]).pathItemList).toEqual([b, corrected])
  })

  it('replaces no row that the word still has', () => {
    const second = row(1, 'b')
    expect(poll(known(a), [a, second]).pathItemList).toEqual([a, second])
  })

  it('replaces a row of the same second altogether only in a push, which has a version', () => {
    const other = row(1, 'b', 300002)
    expect(poll(known(a), [other]).pathItemList).toEqual([a, other])
    expect(push(known(a), [other]).pathItemList).toEqual([other])
  })

  it('is not undone by an older answer, but by a newer push', () => {
    const corrected = push(known(a), [row(1, 'b')])
    expect(poll(corrected, [a]).pathItemList).toEqual(corrected.pathItemList)
    expect(push(corrected, [a]).pathItemList).toEqual([a])
  })

  it('is not undone by an answer without the newest row, even if the old text is not known', () => {
    expect(poll(known(row(1, 'b'), c), [a]).pathItemList).toEqual([row(1, 'b'), c])
    expect(poll(known(row(1, '13800138000'), c), [row(1, '138****8000')]).pathItemList).toEqual([
      c,
      row(1, '138****8000'),
    ])
  })

  it('of an answer can be undone by the next one, as answers have no version', () => {
    expect(poll(poll(known(a), [row(1, 'b')]), [a]).pathItemList).toEqual([a])
  })

  it('is undone by an answer an hour later, which is no longer late', () => {
    const corrected = push(known(a), [row(1, 'b')])
    expect(poll(corrected, [a], NOW + 3600).pathItemList).toEqual([a])
  })

  it('does not store the text that it replaces', () => {
    const { replaced } = push(known(row(1, '13800138000')), [row(1, '138****8000')])
    expect(JSON.stringify(replaced)).not.toContain('13800138000')
    expect(replaced).toHaveLength(1)
  })
})

describe('a number that the carrier has masked', () => {
  const open = row(1, '派件员王师傅 13800138000')
  const masked = row(1, '派件员王师傅 138****8000')

  it.each([
    ['poll after poll', poll, poll],
    ['push after push', push, push],
    ['poll after push', push, poll],
    ['push after poll', poll, push],
  ])('is not shown open beside or instead of the masked one: %s', (_what, first, second) => {
    expect(second(first(known(), [open]), [masked]).pathItemList).toEqual([masked])
    expect(second(first(known(), [masked]), [open]).pathItemList).toEqual([masked])
    expect(second(first(known(), [masked]), [open, masked]).pathItemList).toEqual([masked])
  })

  it('keeps another row of the same second', () => {
    const other = row(1, '快件已到达深圳')
    expect(poll(known(open, other), [masked]).pathItemList).toEqual([other, masked])
  })
})

describe('the end of the journey', () => {
  const out = row(9, 'out for delivery', 300002)
  const again = row(12, 'out for delivery again', 300002)

  it.each([
    ['in the same second', [a, signed], [a, out], [a, out]],
    ['later', [a, signed], [a, again], [a, again]],
    ['with nothing before it', [signed], [again], [again]],
  ])('is taken back by a word that has something else instead: %s', (_what, before, told, rows) => {
    expect(push(known(...before), told).pathItemList).toEqual(rows)
    expect(poll(known(...before), told).pathItemList).toEqual(rows)
  })

  it.each([
    ['has nothing new', [a, b, signed], [a, b]],
    ['lacks rows from before it', [a, b, signed], [a, again]],
    ['has only older rows that are new', [a, signed], [a, b]],
  ])('stays if the word %s', (_what, before, told) => {
    expect(push(known(...before), told).pathItemList).toContainEqual(signed)
    expect(poll(known(...before), told).pathItemList).toContainEqual(signed)
  })

  it('does not come back with an older answer', () => {
    const movingAgain = push(known(a, signed), [a, again])
    expect(poll(movingAgain, [a, signed]).pathItemList).toEqual([a, again])
  })
})

describe('a huge track', () => {
  const many = Array.from({ length: 5000 }, (_, second) => row(second, `row ${second}`))

  it('keeps the newest rows', () => {
    const { pathItemList, truncated } = poll(known(), [...many].reverse())
    expect(truncated).toBe(true)
    expect(pathItemList).toHaveLength(MAX_PATH_ITEMS)
    expect(pathItemList).toContainEqual(many.at(-1))
    expect(pathItemList).not.toContainEqual(many[2999])
  })

  it('stays small if its messages are long', () => {
    const long = many.slice(0, 1000).map((each) => ({ ...each, actionMsg: '长'.repeat(100_000) }))
    const { pathItemList, truncated } = poll(known(), long)
    expect(truncated).toBe(true)
    expect(Buffer.byteLength(JSON.stringify(pathItemList))).toBeLessThan(2_000_000)
    expect(pathItemList.length).toBeGreaterThan(100)
  })

  it('is merged in less than a second, even if all its rows are of one second', () => {
    const same = many.map((_, index) => row(1, `王* 1${index}`))
    expect(cpuMsOf(() => poll(known(...same.slice(0, 2000)), same.slice(2000)))).toBeLessThan(1000)
  })

  it('keeps readable rows rather than unreadable ones', () => {
    const rows = [...Array.from({ length: 3000 }, () => null), a, d]
    expect(poll(known(b), rows).pathItemList).toEqual(expect.arrayContaining([a, b, d]))
  })
})

it('keeps nothing of a row but numbers and texts', () => {
  const odd = { actionTime: NOW, actionType: 200001, actionMsg: 'a', $gt: '', extra: [1] }
  const object = { actionTime: { $gt: '' }, actionType: 100001, actionMsg: ['x'] }
  expect(poll(known(), [odd as PathItem, object]).pathItemList).toEqual([
    { actionTime: NOW, actionType: 200001, actionMsg: 'a' },
    { actionType: 100001 },
  ])
})
