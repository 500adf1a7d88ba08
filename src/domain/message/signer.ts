import { normalize } from './normalize'

const NAME = String.raw`[^ ,.。;:!?、【】[\]“”"]{1,24}`

/** In order of certainty: a labelled signer, "signed by …", "… signed on behalf", the recipient in person. */
const SIGNERS: readonly RegExp[] = [
  new RegExp(String.raw`(?:签收人|代收人|代签人|他人收(?=:))(?:类型)?[ :为是]{1,3}[【[(“"]? ?(${NAME})`),
  new RegExp(String.raw`[由被] ?[【[(“"]? ?(${NAME}?) ?[】\]”"]? ?(?:已|完成)?(?:代?签收|代收|代签)`),
  new RegExp(String.raw`(?:^|[ ,。;:!(【])(${NAME}?)已?代[签收]`),
  /(本人)已?签收/,
  /签收 ?[(-] ?(本人)/,
]
/** A signing that is asked for, still to come, or did not happen. */
const NOT_SIGNED =
  /(?:[未拒请待等需须将如]|务必|无人|预计|方便)[^,。;]{0,8}(?:签收|代收|代签)|由于[^,。;]{0,20}/g
const TRAILING_VERB = /(?:代签收?|代收|已?签收)$/
const LEADING_PARCEL_WORDS = /^(?:您的)?(?:快件|包裹|邮件|快递)?已?/
const TRAILING_PHONE = /[(（]?1[3-9][\d*-]{9,}.*$/
/** Words in the place of a name that identify no one. */
const NOT_A_NAME = /^(?:他人|别人|其他人?|无|未知|图片|拍照|照片|电子签名|客户签字|凭.*)?$/
const RECIPIENT = /本人|^(?:收件人|收货人|客户)$/
const MAX_NAME_LENGTH = 16

/** Reads who signed, as the carrier writes it; 本人 for the recipient in any wording. Null if no one is named. */
export function readSigner(message: string): string | null {
  const plain = normalize(message).replace(NOT_SIGNED, (text) => '。'.repeat(text.length))
  for (const pattern of SIGNERS) {
    const match = pattern.exec(plain)
    const text = match?.[1]
    if (!match || !text) continue
    const start = match.index + match[0].lastIndexOf(text)
    const name = cleanName(message.slice(start, start + text.length))
    if (name) return name
  }
  return null
}

function cleanName(written: string): string | null {
  const name = written
    .replace(TRAILING_PHONE, '')
    .replace(TRAILING_VERB, '')
    .replace(LEADING_PARCEL_WORDS, '')
    .trim()
  if (RECIPIENT.test(name)) return '本人'
  return NOT_A_NAME.test(name) || name.length > MAX_NAME_LENGTH ? null : name
}
