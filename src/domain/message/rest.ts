import type { Part } from './messageReading'
import { partOf, type Range, type Scan } from './phrases'

/** Text between the known words that says nothing. */
const FILLER =
  /^(?:[\s的了是为与和及或等着过也正还就把让个有时于]|&?nbsp|耐心|保持|畅通|先生|女士|提供|服务|类型|人员|重新|处理|登记|途中|运输|明日|明天|次日|今日|今天|其他|时效|超时|超过|继续|共|第|月|日|号|天|小时|时|分|点|元|公里|个|两|中|取|送|应|给|前|内|后|件|疑问|姓名|导致|兔兔|只为客官|满意|安全呼叫|个人防护要牢记|戴口罩|信息|结果反馈)+$/
/** A number without a label and too short to dial or to look up: a date, a time or an amount. */
const SHORT_NUMBER = /^[\d.:-]{1,5}$/

/** The stretches of text that no part covers: names and numbers outside all parts, except in advice. */
export function findRest(scan: Scan, covered: readonly (Range | null)[]): Part[] {
  const { tokens, phrases } = scan
  const known = new Uint8Array(tokens.length)
  for (const range of covered) if (range) known.fill(1, range.from, range.to)
  for (const { told, kind, from, to } of phrases) if (!told && kind !== 'aside') known.fill(1, from, to)
  return tokens.flatMap(({ kind, text }, index) => {
    if (
      known[index] ||
      (kind !== 'name' && kind !== 'number') ||
      FILLER.test(text) ||
      SHORT_NUMBER.test(text)
    )
      return []
    const part = partOf(scan, { from: index, to: index + 1 })
    return part ? [part] : []
  })
}
