import { partOf, skip, skipBack, type Range, type Scan } from './scan'
import type { Token } from './tokens'

/** Two to four characters, a surname with a title, or a masked name. */
const PERSON = /^(?:[\u4e00-\u9fff]{2,3}(?:师傅|先生|女士|小姐)?|[\u4e00-\u9fff]{1,2}(?:师傅|先生|女士|小姐)|[\u4e00-\u9fff]\*{1,2}[\u4e00-\u9fff]?|\*{1,2}[\u4e00-\u9fff]|[A-Za-z]{2,12})$/
const NOT_A_PERSON =
  /[路街区市县省镇乡村栋楼号店站柜厦园部局所厂校室贸]$|贸易|大厦|广场|小区|提醒|联系|暂无|正在|您|请|温馨|外呼|安排|电话|重新|尽快|姓名|收货|消毒|体温|送货|上门|确认/
const HAS_PHONE_NEXT = /^1[3-9]\d{9}$|^\d{3,4}-?\d{7,8}$/
const GIVEN = /^(?:给|是|为|,|姓名|工号)$/

/** The courier's or clerk's name: behind a label, or between the branch and a verb or a phone. Null if unsure. */
export function readCourier(scan: Scan): Range | null {
  const { tokens } = scan
  for (let index = 0; index < tokens.length; index += 1) {
    const kind = tokens[index]?.kind
    const name = kind === 'courier' || kind === 'clerk' ? readPerson(scan, index + 1) : null
    if (name) return name
  }
  for (let index = 0; index < tokens.length; index += 1) {
    if (isUnlabelledCourier(tokens, index)) return { from: index, to: index + 1 }
  }
  return null
}

/** A person's name from a token on, in a bracket or bare; job numbers before it are left out. */
export function readPerson({ tokens }: Scan, index: number): Range | null {
  let at = index
  while (at < index + 8 && (/^(?:space|colon|dash|open|of)$/.test(tokens[at]?.kind ?? '') || GIVEN.test(tokens[at]?.text ?? ''))) at += 1
  const job = tokens[at]
  if (job?.kind === 'number' && /^[A-Za-z]?[\d-]{3,12}$/.test(job.text)) at = skip(tokens, at + 1, 'dash', 'space')
  const token = tokens[at]
  return token?.kind === 'name' && isPerson(token.text) ? { from: at, to: at + 1 } : null
}

/** True for text that can be the name of a person. */
export function isPerson(text: string): boolean {
  return PERSON.test(text) && !NOT_A_PERSON.test(text)
}

/** "【望京】 的孙某平18910000939", "韵海分部-张某（15141000704） 已揽收", "的黎某刚正在派件". */
function isUnlabelledCourier(tokens: readonly Token[], index: number): boolean {
  const token = tokens[index]
  if (token?.kind !== 'name' || !isPerson(token.text) || token.text.length > 3) return false
  const before = tokens[index - 1]
  const owner = tokens[skipBack(tokens, index, 'space', 'place', 'dash')]
  const called = owner?.kind === 'call' && token.text.endsWith('师傅')
  const attached = called || before?.kind === 'dash' || owner?.kind === 'of' || (owner?.kind === 'close' && /\*/.test(token.text))
  if (!attached) return false
  const next = tokens[skip(tokens, index + 1, 'space', 'open', 'past', 'order')]
  return next !== undefined && (next.kind === 'deliver' || next.kind === 'pickup' || next.kind === 'delivering' || HAS_PHONE_NEXT.test(next.text))
}

const NOBODY =
  /^(?:他人|别人|其他人?|其他类型|无|未知|图片|拍照|照片|电子签名|客户签字|凭.*|已签收.*|签收人?|代收|代签|代签收|快递|派件员|快递员|签收|您|人)?$/
const RECIPIENT = /本人|^(?:收件人|收货人|客户|收方客户|收件客户|收件方|客户本人)$/
const MAX_SIGNER = 40

/** A signer's name and whether it is the recipient; null for a word that names nobody. */
export function toSigner(scan: Scan, range: Range | null): (Range & { value: string }) | null {
  const part = range && partOf(scan, range)
  if (!range || !part || part.text.length > MAX_SIGNER) return null
  const text = scan.text.slice(scan.tokens[range.from]?.start ?? 0, scan.tokens[range.to - 1]?.end ?? 0).trim()
  if (/^其他|^先生.女士$/.test(text)) return null
  if (RECIPIENT.test(text)) return { ...range, value: '本人' }
  return NOBODY.test(text) || /问题|电话|疑问/.test(text) ? null : { ...range, value: part.text.replace(/(?:代收|代签收?|[签簽]收)$/, '') }
}
