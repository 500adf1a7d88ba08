import { normalize } from './normalize'

const NAME = String.raw`[^ ,.。;:!?、【】[\]“”"]{1,24}`

/** In order of certainty: who is named as the signer, by whom it was signed, who signed for another. */
const SIGNERS: readonly RegExp[] = [
  new RegExp(String.raw`(?:签收人|代收人|代签人|他人收(?=:))(?:类型)?[ :为是]{1,3}[【[(“"]? ?(${NAME})`),
  new RegExp(String.raw`[由被] ?[【[(“"]? ?(${NAME}?) ?[】\]”"]? ?(?:已|完成)?(?:代?签收|代收|代签)`),
  new RegExp(String.raw`(?:^|[ ,。;:!(【])(${NAME}?)已?代[签收]`),
  /(本人)已?签收/,
  /签收 ?[(-] ?(本人)/,
]
/** Asked for, still to come, or not done: nobody has signed. */
const NOT_SIGNED =
  /(?:[未拒请待等需须将如]|务必|无人|预计|方便)[^,。;]{0,8}(?:签收|代收|代签)|由于[^,。;]{0,20}/g
const ENDING = /(?:代签收?|代收|已?签收)$/
const IN_FRONT = /^(?:您的)?(?:快件|包裹|邮件|快递)?已?/
const PHONE_BEHIND = /[(（]?1[3-9][\d*-]{9,}.*$/
/** Words that stand in the place of a name and say nobody. */
const NOBODY = /^(?:他人|别人|其他人?|无|未知|图片|拍照|照片|电子签名|客户签字|凭.*)?$/
const THE_CUSTOMER = /本人|^(?:收件人|收货人|客户)$/
const LONGEST_NAME = 16

/** Who signed, as the carrier writes it; the customer in all its wordings is 本人. Null where nobody is named. */
export function readSigner(message: string): string | null {
  const plain = normalize(message).replace(NOT_SIGNED, (text) => '。'.repeat(text.length))
  for (const pattern of SIGNERS) {
    const match = pattern.exec(plain)
    const text = match?.[1]
    if (!match || !text) continue
    const start = match.index + match[0].lastIndexOf(text)
    const name = nameIn(message.slice(start, start + text.length))
    if (name) return name
  }
  return null
}

function nameIn(written: string): string | null {
  const name = written.replace(PHONE_BEHIND, '').replace(ENDING, '').replace(IN_FRONT, '').trim()
  if (THE_CUSTOMER.test(name)) return '本人'
  return NOBODY.test(name) || name.length > LONGEST_NAME ? null : name
}
