import { kindAt, kindSet, type Kind } from './lookup'
import type { Happening, MessageReading } from './messageReading'
import type { Scan } from './phrases'
import { isPast, judgeUntold } from './judgeUntold'
import type { Mark } from './tellingMarks'
import type { Token } from './tokens'
import { ALSO, JOINTS, isWordOf } from './wordsOfKind'

/** Behind these the parcel is still on it; before the word of something that is over they make an event to come: "正在签收". */
const GOING_ON = /^(?:正在|进行|安排)$/
const MAY_GO_ON = kindSet(
  'deliver',
  'delivering',
  'send',
  'sort',
  'idle',
  'customs',
  'goBack',
  'redirect',
  'past',
  'you',
  'goOn',
  'open',
  'hold',
  'order',
  'awaitPickup',
  'parcel',
  'app',
)
const UNDELIVERED = kindSet('deliver', 'delivering', 'store')
/** Text between the words that says nothing. Days, hours and limits are not among it. */
const EMPTY =
  /^(?:[\s的了是为与和及着过也正还就把让个有]|先生|女士|耐心|保持|畅通|服务|提供|人员|途中|运输|姓名|&?nbsp|兔兔|一|件|共|或|外卖|草签|代理点|代收点|网店|城市|今[天日]|[当目]前|现|本次|顺利|给|哦|啦)+$/
const TIMES = /^(?:[今明次后当][天日]|[前内于])+$/
/** "正在派送中", "重新派送", "应客户要求": empty only in the report of some kinds. */
const ONLY_IN: readonly [RegExp, RegExp][] = [
  [/^中$/, /^(?:outForDelivery|returning|redirected|held|customs|sorted|attemptFailed)$/],
  [/^(?:重新|继续)+$/, /^(?:attemptFailed|takenBack|held|handedOver)$/],
  [/^(?:应|件?登记)$/, /^(?:redirected|returning|attemptFailed|held)$/],
  [/^免费$/, /^waiting$/],
  [/^遭$/, /^refused$/],
  [/^生成$/, /^accepted$/],
  [/^(?:进口|出口)$/, /^(?:delayed|customs|held)$/],
]

/** A reading that reports something. */
export type Found = MessageReading & { kind: Happening }

/** `going`: it is being done, and not yet over. */
export type State = 'known' | 'word' | 'again' | 'going' | 'unread'

/** How each word of a message is read: `unread` if it says something that the report does not. */
export function judgeWords(scan: Scan, marks: readonly Mark[], found: Found): State[] {
  return scan.tokens.map((token, index) => {
    const place = {
      mark: marks[index],
      next: nextTold(scan, marks, index, found),
      previous: scan.tokens[index - 1],
    }
    return judge(token, place, found)
  })
}

/** The kind of the word behind one, over signs and text that says nothing; "name" for a part. */
function nextTold({ tokens }: Scan, marks: readonly Mark[], index: number, found: Found): Kind {
  for (let next = index + 1; next < tokens.length; next += 1) {
    if (marks[next] === 'part') return 'name'
    const kind = kindAt(tokens, next)
    if (kind !== 'space' && (kind !== 'name' || !isEmpty(tokens[next]?.text ?? '', found))) return kind
  }
  return 'none'
}

interface Place {
  mark: Mark | undefined
  /** The kind of the word behind it. */
  next: Kind
  previous: Token | undefined
}

function judge(token: Token, { mark, next, previous }: Place, found: Found): State {
  const { kind, text } = token
  if (mark === 'part') return 'known'
  if (mark !== undefined && mark !== 'told') return judgeUntold(token, mark, previous)
  // "未派送不成功": what was not unsuccessful is no report.
  if (kind === 'fail' && previous?.kind === 'fail') return 'unread'
  if (kind === 'name') return isEmpty(text, found) && (text !== '应' || next === 'name') ? 'known' : 'unread'
  if (kind === 'past') return judgePast(text, next, found)
  if (kind === 'not') return found.kind === 'attemptFailed' && UNDELIVERED.has(next) ? 'known' : 'unread'
  if (kind === 'future')
    return isPast(previous) && !(text === '将' && next === 'parcel')
      ? 'unread'
      : judgeFuture(text, next, found)
  if ((kind === 'recipient' && text.endsWith('电话')) || text === '订单') return 'known'
  if (text === '航班') return /^(?:arrived|departed)$/.test(found.kind) ? 'known' : 'unread'
  if (ALSO[found.kind]?.test(text) || isWordOf(found.kind, kind)) return 'word'
  if (kind === 'reason' || kind === 'because') return found.cause ? 'known' : 'unread'
  return JOINTS.has(kind) ? 'known' : 'unread'
}

/** True if a stretch of text between the words says nothing in a report of this kind. */
export function isEmpty(text: string, { kind, until, nextAttempt }: Found): boolean {
  if (EMPTY.test(text) || ((until !== null || nextAttempt !== null) && TIMES.test(text))) return true
  return ONLY_IN.some(([words, kinds]) => words.test(text) && kinds.test(kind))
}

/** "正在分拣" is not sorted yet; "正在发车" has not left. */
function judgePast(text: string, next: Kind, { kind }: Found): State {
  if (!GOING_ON.test(text)) return 'known'
  if (!MAY_GO_ON.has(next) || (kind === 'departed' && next === 'goOn')) return 'unread'
  return text === '正在' ? 'going' : 'known'
}

/** What is announced: where it goes next, another delivery, or what the customer is asked to do. */
function judgeFuture(text: string, next: Kind, { kind, towards, until }: Found): State {
  if (text === '可能') return 'unread'
  if (text === '预计' && until && /^(?:delayed|held)$/.test(kind)) return 'known'
  if (text === '将' && next === 'parcel') return 'known'
  if (text === '将' && (next === 'redirect' || next === 'delay'))
    return kind === 'redirected' || kind === 'delayed' ? 'known' : 'unread'
  if (kind === 'awaitingPickup' && /^(?:将|尽快|即将)$/.test(text))
    return /^(?:future|awaitPickup|pickup)$/.test(next) ? 'known' : 'unread'
  if (kind === 'waiting') {
    const asks = /^(?:请|可|及时|尽快)$/.test(text) || (/^(?:等?待)$/.test(text) && next === 'collect')
    return asks ? 'known' : 'unread'
  }
  if (next === 'send' || next === 'next' || (next === 'goOn' && kind === 'sorted')) {
    if (kind === 'departed')
      return towards !== null && text === '准备' && next === 'send' ? 'known' : 'unread'
    const isPlanned = towards !== null || kind === 'sorted'
    return isPlanned && /^(?:准备|即将|等待|待|将)$/.test(text) && /^(?:arrived|sorted)$/.test(kind)
      ? 'known'
      : 'unread'
  }
  if (!/^(?:attemptFailed|held|takenBack)$/.test(kind)) return 'unread'
  if (next === 'future' || next === 'past') return 'known'
  const delivers = next === 'deliver' || next === 'delivering'
  return delivers && /^(?:将|将于|待|再次|准备|等待)$/.test(text) ? 'again' : 'unread'
}
