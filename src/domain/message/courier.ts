import { findAll, pattern, shapeOf } from './grammar'
import type { Range, Scan } from './phrases'

/** Two or three characters, a surname with a title, or a masked name. */
const PERSON = /^(?:[\u4e00-\u9fff]{2,3}|[\u4e00-\u9fff]{1,3}(?:师傅|先生|女士|小姐)|[\u4e00-\u9fff]\*{1,2}[\u4e00-\u9fff]?|\*{1,2}[\u4e00-\u9fff]|[A-Za-z]{2,12})$/
const NOT_A_PERSON =
  /[路街区市县省镇乡村栋楼号店站柜厦园部局所厂校室贸仓]$|提醒|联系|暂无|重新|尽快|收货|送货|上门|确认|姓名/
const LABELLED = pattern('(?:courier|clerk) (?:link|of|comma)* (?:name otherNumber link?)? (name)')
const CALLED = pattern('call (name) aside')
const ATTACHED = pattern('(?:of|link) (name) (?:number|aside|past|order)* (?:deliver|delivering|pickup|number|aside)')

/** True for text that can be the name of a person. */
export function isPerson(text: string): boolean {
  return PERSON.test(text) && !NOT_A_PERSON.test(text)
}

/** The courier's or clerk's name: behind a label, in a label's brackets, or between the branch and a verb. Null if unsure. */
export function readCourier(scan: Scan): Range | null {
  const shape = shapeOf(scan, false)
  const named = [...findAll(scan, shape, LABELLED), ...findAll(scan, shape, ATTACHED), ...findAll(scan, shape, CALLED).filter(({ text }) => text.endsWith('师傅'))].find(({ text }) => isPerson(text))
  return named ?? readInBrackets(scan)
}

/** "业务员【02000123-李某(13800138000)】", "快递员【王某洁，电话：13695000037】". */
function readInBrackets({ phrases, tokens }: Scan): Range | null {
  for (let index = 1; index < phrases.length; index += 1) {
    const label = phrases[index - 1]
    const bracket = phrases[index]
    if (!label || !bracket || (bracket.kind !== 'aside' && bracket.kind !== 'group')) continue
    const job = tokens[bracket.from]?.kind === 'number' && /^[A-Za-z]?\d{4,12}$/.test(tokens[bracket.from]?.text ?? '')
    if (label.kind !== 'courier' && label.kind !== 'clerk' && !job) continue
    const at = tokens.findIndex(({ kind }, token) => token >= bracket.from && token < bracket.to && kind === 'name')
    if (at >= 0 && isPerson(tokens[at]?.text ?? '')) return { from: at, to: at + 1 }
  }
  return null
}
