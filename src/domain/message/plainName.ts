/** Words that never stand in a name; in one they belong to the sentence around it. */
const NO_NAME =
  /[未没不非勿无若如]|预计|取消|停止|暂停|中止|否认|据[说传称]|网传|假如|疑似|是否|拒绝|拒收|可能|计划|已|正在|将|请|凭|原因|派送中|飞往|发往|[，,。；;：:“”"「」『』‘’《》!！?？]/
/** The same at either end of a name. */
const NOT_AT_END = /^(?:[应误拟曾需要才再又待]|假(?!日))|[应误拟曾需要才再又假待]$/
/** Verbs and labels, which are no signer and no place by themselves. */
const NO_PLACE = /^(?:投递|签收|代收|代签|派送|派件|配送|收件|退回|取件|拦截|客户|人|货)+$/
/** Places that hold such a character. */
const NAMES = /无锡|无为|无极|无棣|如皋|如东|未央|将乐|若羌|将军澳|未来|真如|如意/g

/** True if a part holds a name and nothing that a careless writer left in it. */
export function isPlainName(written: string): boolean {
  const rest = written.replace(NAMES, '')
  return written.length <= 40 && !NO_NAME.test(rest) && !NOT_AT_END.test(written) && !NO_PLACE.test(written)
}

const RECIPIENT =
  /^(?:.{0,4}[(（])?(?:本人|收件人|收货人|客户|收方客户|收件客户|收件方|收件單位|收件人本人|消费者|消費者)(?:签?收|簽收|代收|已签收)?[)）]?$/

/** True if a signer is the recipient and no other word stands in the text: "本人", "本人签收", "李**（本人）". */
export function isRecipient(written: string): boolean {
  return RECIPIENT.test(written)
}
