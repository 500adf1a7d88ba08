import { kindAt, kindSet, textAt } from './lookup'
import { findAll, pattern, shapeOf } from './grammar'
import type { Range, Scan } from './phrases'
import type { Token } from './tokens'

/** Two or three characters, a surname with a title, or a masked name. */
const PERSON =
  /^(?:[\u4e00-\u9fff]{2,3}|[\u4e00-\u9fff]{1,3}(?:师傅|先生|女士|小姐)|[\u4e00-\u9fff]\*{1,2}[\u4e00-\u9fff]?|\*{1,2}[\u4e00-\u9fff]|[A-Za-z]{2,12})$/
const NOT_A_PERSON =
  /[路街区市县省镇乡村栋楼号店站柜厦园部局所厂校室贸仓]$|提醒|联系|暂无|重新|尽快|收货|送货|上门|确认|姓名|二组|^[今明次后][天日]/
/** What may stand between a label and the name. */
const LINKS = kindSet('space', 'link', 'open', 'comma', 'of', 'is', 'otherNumber')
const LINK_WORD = /^姓名$/
const JOB_NUMBER = /^[A-Za-z]?\d{4,12}$/
const ATTACHED = pattern(
  '(?:of|link|aside) (name) (?:link name)? (?:number|aside|past|order)* (?:deliver|delivering|pickup|number|aside)',
)
const CALLED = pattern('call (name) aside')

/** True for text that can be the name of a person. */
export function isPerson(text: string): boolean {
  return PERSON.test(text) && !NOT_A_PERSON.test(text)
}

/** The courier's or clerk's name: behind a label or a job number, or between the branch and a verb. Null if unsure. */
export function readCourier(scan: Scan): Range | null {
  const { tokens } = scan
  for (let index = 0; index < tokens.length; index += 1) {
    const kind = kindAt(tokens, index)
    const job =
      kind === 'number' && kindAt(tokens, index - 1) === 'open' && JOB_NUMBER.test(textAt(tokens, index))
    const name = kind === 'courier' || kind === 'clerk' || job ? readPerson(tokens, index + 1) : null
    if (name) return name
  }
  const shape = shapeOf(scan, false)
  const called = findAll(scan, shape, CALLED).filter(({ text }) => text.endsWith('师傅'))
  return [...findAll(scan, shape, ATTACHED), ...called].find(({ text }) => isPerson(text)) ?? null
}

function readPerson(tokens: readonly Token[], index: number): Range | null {
  let at = index
  while (at < index + 8 && isLink(tokens[at])) at += 1
  const token = tokens[at]
  return token?.kind === 'name' && isPerson(token.text) ? { from: at, to: at + 1 } : null
}

function isLink(token: Token | undefined): boolean {
  if (!token) return false
  return (
    LINKS.has(token.kind) ||
    LINK_WORD.test(token.text) ||
    (token.kind === 'number' && JOB_NUMBER.test(token.text))
  )
}
