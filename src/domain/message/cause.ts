import { splitClauses, type Clause } from './clauses'
import { normalize } from './normalize'

const FAILED = '(?:(?:派送|派件|投递|配送|签收|揽收|取件|清关)(?:不成功|失败|未成功|异常|延误)|拒[收签])'

/** Words that introduce a reason; group 1, if there is one, is not part of it. */
const CAUSE_INTRODUCTIONS: readonly RegExp[] = [
  /(原因 ?[:为是]+ ?)./,
  /(^|[^不])受[^,。;]{1,30}影响/,
  /((?:^|[^原基起病])(?:因为|由于|因)(?![此素])[: ]?)./,
  new RegExp(
    `(${FAILED} ?(?:[:(-]|,(?= ?备注)) ?(?:原因|备注)?:? ?)(?!明[天日]|次日|今[天日]|稍后|改天|将|请|预计).`,
  ),
]
/** Reasons that carriers give without an introduction. */
const KNOWN_CAUSES =
  /无人接听|无法接通|不在家|不在指定地址|地址(?:不详|有误|错误|不完整)|(?:电话|号码)(?:有误|错误|是空号|为空号)|已?停机|已?关机|联系不上|无法联系|超出派送范围|交通管制|道路封闭|客户要求|收件人要求|节假日|破损|爆仓/

/** A clause that tells what happened or will happen: the reason has ended before it. */
const AFTER_CAUSE =
  /快件|包裹|邮件|货物|^ ?[将请已由待]|我[司们]|预计|尽快|感谢|敬请|明[天日]|今[天日]|次日|改天|稍后|滞留|暂存|延误|派送员|派件员|快递员|派送|派件|投递|好转|恢复|退回|退件|再次|电话[: ]?\d|如有|如需/
/** What the reason led to, in the same clause. */
const OUTCOME =
  /导致|致使|造成|而?(?:暂时?)?(?:无法|未能|不能)(?:正常|及时|按时)?[派投送配妥揽]|(?:派送|派件|投递)(?:不成功|失败)|[快邮]件(?!量)|包裹|已(?:为您|安排|改|转|退)|被(?:扣留|退回)/
/** Advice or thanks in every message, not a reason: "如电话关机，请…", "感谢您因…". */
const GENERAL_ADVICE = /^ ?(?:如|若|请|感谢|谢谢)/
/** "【深圳市】": a place, not part of the reason. */
const LEADING_PLACE = /^ ?【[^】]*】 ?/
const MAX_CAUSE_LENGTH = 40

/** Why a parcel is late or was not delivered, as the carrier writes it, in at most 40 characters; null if not given. */
export function readCause(message: string): string | null {
  const plain = normalize(message)
  const start = findCauseStart(plain)
  if (start === null) return null
  const end = findCauseEnd(plain, start)
  const written = message.slice(start, end).replace(/^[\s,，、]+|[\s)）】]+$/g, '')
  if (written === '') return null
  return written.length > MAX_CAUSE_LENGTH ? `${written.slice(0, MAX_CAUSE_LENGTH - 1)}…` : written
}

function findCauseStart(plain: string): number | null {
  for (const pattern of CAUSE_INTRODUCTIONS) {
    const match = pattern.exec(plain)
    if (!match) continue
    const start = match.index + (match[1] ?? '').length
    if (!isGeneralAdvice(plain, start) && findCauseEnd(plain, start) > start) return start
  }
  const bare = splitClauses(plain).find(({ text }) => KNOWN_CAUSES.test(text) && !GENERAL_ADVICE.test(text))
  return bare ? bare.start + (LEADING_PLACE.exec(bare.text)?.[0].length ?? 0) : null
}

function isGeneralAdvice(plain: string, start: number): boolean {
  const [clause = ''] = /[^,。;!]*$/.exec(plain.slice(0, start)) ?? []
  return GENERAL_ADVICE.test(clause)
}

function findCauseEnd(plain: string, start: number): number {
  const sentence = readSentence(plain, start)
  const [first, ...others] = splitClauses(sentence)
  if (!first) return start
  const outcome = OUTCOME.exec(first.text)
  if (outcome && outcome.index > 1) return start + first.start + outcome.index
  return start + findLastClause(first, others).end
}

/** The text up to the end of the sentence, or up to the closing bracket if the bracket opened before the reason. */
function readSentence(plain: string, start: number): string {
  const sentence = /^[^。;!]*/.exec(plain.slice(start))?.[0] ?? ''
  const [inside = ''] = sentence.split(')', 1)
  return inside.includes('(') ? sentence : inside
}

function findLastClause(first: Clause, others: Clause[]): Clause {
  const stop = others.findIndex(({ text }) => AFTER_CAUSE.test(text))
  const last = stop === -1 ? others.length - 1 : stop - 1
  return others[last] ?? first
}
