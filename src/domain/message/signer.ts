import { kindAt } from './lookup'
import { findAll, pattern, shapeOf, type Match } from './grammar'
import type { Range, Scan } from './phrases'
import { partOf } from './phrases'

export type Signer = Range & { value: string }

/** In order of certainty: behind a label, "由…签收", in brackets behind the verb, before the verb. */
const RULES: readonly RegExp[] = [
  pattern('signer (?:link|is)* (?:past* SIGN)? (self|recipient|PLACE)'),
  pattern('by (NAME|recipient|self) past* SIGN'),
  pattern('SIGN link? (self|group|aside)'),
  pattern('store (self)'),
  pattern('SIGN comma recipient link (NAME)'),
  pattern('(self|recipient) past* SIGN'),
  pattern('(?:^|END|parcel|past|group) (name) past* signFor'),
]
const RECIPIENT = /本人|^(?:收件人|收货人|客户|收方客户|收件客户|收件方)$/
const NOBODY =
  /^(?:[A-Za-z]|他人|别人|其他.*|无|未知|图片|拍照|照片|电子签名|请.*|凭.*|代收|代签|快递|快递员|派件员|您|先生\/女士|刷脸|草签|null|存疑.*|拍照.*)?$|问题|疑问|电话|服务|提供|照片/
const MAX_LENGTH = 40

/** Who signed; the value is 本人 for the recipient in any wording. Null if no one is named for certain. */
export function readSigner(scan: Scan): Signer | null {
  const shape = shapeOf(scan, true)
  for (const rule of RULES) {
    for (const match of findAll(scan, shape, rule)) {
      const signer = toSigner(scan, match)
      if (signer) return signer
    }
  }
  return null
}

function toSigner(scan: Scan, match: Match): Signer | null {
  const inside = scan.tokens.slice(match.from, match.to)
  const comma = match.from + inside.findIndex(({ kind }) => kind === 'comma' || kind === 'stop')
  const range = trimLink(scan, { from: match.from, to: comma > match.from ? comma : match.to })
  const text = scan.tokens
    .slice(range.from, range.to)
    .map((token) => token.text)
    .join('')
  if (RECIPIENT.test(text)) return { ...range, value: '本人' }
  const part = partOf(scan, range)
  if (!part || text.length > MAX_LENGTH || NOBODY.test(text) || /\d{7}/.test(text)) return null
  return { ...range, value: part.text.replace(/(?:代收|代签收?|[签簽]收)$/, '') }
}

/** "签收人是 汤某洋": the link is not part of the name. */
function trimLink({ tokens }: Scan, { from, to }: Range): Range {
  return kindAt(tokens, from) === 'space' ? { from: from + 1, to } : { from, to }
}
