import type { Part } from './messageReading'
import { partOf, segmentOf, type Range, type Scan } from './scan'

/** Text of the trade that stands between the words of the phrase book and tells nothing. */
const FILLER = /^(?:[\s的了是为与和及或等了着过也还就把让个吧啊哦呢]|&nbsp|nbsp|第\d次|耐心|保持|畅通|本人|先生|女士|提供|服务|类型|请|&)+$/

/** The stretches of text that no part covers: names and numbers outside all parts, except in advice. */
export function findRest(scan: Scan, covered: readonly (Range | null)[]): Part[] {
  const { tokens } = scan
  const inPart = new Uint8Array(tokens.length)
  for (const range of covered) if (range) inPart.fill(1, range.from, range.to)
  return tokens.flatMap(({ kind, text }, index) => {
    if (inPart[index] || (kind !== 'name' && kind !== 'number')) return []
    if (segmentOf(scan, index)?.advice || FILLER.test(text)) return []
    const part = partOf(scan, { from: index, to: index + 1 })
    return part ? [part] : []
  })
}
