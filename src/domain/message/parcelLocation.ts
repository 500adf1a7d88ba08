import { splitLeadingPlace } from './leadingPlace'
import { normalize } from './normalize'

export interface ParcelLocation {
  movement: 'at' | 'left'
  /** Where it is, or where it has left, as the carrier writes it. */
  place: string | null
  towards: string | null
  sorting: boolean
}

interface Move {
  pattern: RegExp
  needsName: boolean
}

/** A place in brackets (group 1), or up to the next space or comma (group 2). */
const NAME = String.raw`(?:[【[“"] ?([^【】[\]“”"]{2,30})[】\]”"]|([^ ,。;:!?()【】]{2,30}))`
const HANDLED = '(?:分拣|分拨|中转|入库|集包|安检|装车|装袋)'
/** 出发 is for couriers. */
const SENT = '(?:发出|发往|运往|飞往|启程|发车|启运|起飞)'

/** Ways to say that it left, and that it is there; those that need a name mean something else without one. */
const LEFT: readonly Move[] = [
  { pattern: new RegExp(`(?:离开|驶离)了?(?: ?${NAME})?`), needsName: false },
  { pattern: new RegExp(`[从自在] ?${NAME}[ ,]*(?:已|正|正在)?${SENT}`), needsName: true },
  { pattern: new RegExp(`由 ?${NAME}[ ,]*(?:已|正|正在)?${SENT}`), needsName: true },
  { pattern: new RegExp(`${SENT}|[已正]在?送往(?! ?[您你客收])`), needsName: false },
]
const AT: readonly Move[] = [
  { pattern: new RegExp(`(?:到达|抵达|运抵)了?(?: ?${NAME})?`), needsName: false },
  {
    pattern: new RegExp(`(?:送达[至到]?|进入|途经|已到(?![达付期货])|(?:滞留|停留|暂存)[在于至]) ?${NAME}`),
    needsName: true,
  },
  { pattern: new RegExp(`在 ?${NAME} ?(?:已|正在|进行|完成){0,2}${HANDLED}`), needsName: true },
]
const TOWARDS = new RegExp(
  `(?:[发运飞送]往|[ ,。正已]前往|下一(?:站|部门|网点)(?:是|为)?)(?: ?下一站)?[: ]*${NAME}`,
)
const SORTING = /正在(?:进行)?分[拣拨]|分[拣拨]中(?!心)|等待分[拣拨]/

/** Not yet, or perhaps: nothing has moved. */
const UNCERTAIN = /(?:预计|预估|将于|即将|尚未|暂未|未能|无法|未)[^,。;]{0,16}(?:到达|抵达|送达|离开)/g
/** What is planned says where to, and that the parcel has not left. */
const PLANNED = new RegExp(
  `(?:预计|准备|即将|等待|待|将(?!军)|尽快|恢复后|第一时间)[^,。;]{0,12}${SENT}`,
  'g',
)
const NO_NAME = /目的|[上下]一|本站|您|你|收件|环节|阶段|流程|状态|派送|次日|手中|失败|成功|签收|[年月日时]$/
/** What follows a name without a comma. */
const AFTER_NAME =
  /(?:已|正(?=[在发等])|并(?=[将已准等进])|准备|等待|待(?=[派分发])|后(?=$|[准将由再])|将(?=[于在会由发尽为])|请|预计|[上下]一站|[发运飞]往|扫描).*$/

/** Where a message puts the parcel, and where it is bound for; null where it says nothing of moving. */
export function readParcelLocation(message: string): ParcelLocation | null {
  const { place: leading, rest } = splitLeadingPlace(message)
  const plain = normalize(rest).replace(UNCERTAIN, blank)
  const moved = plain.replace(PLANNED, blank)
  const left = lastOf(LEFT, moved, rest)
  const at = lastOf(AT, moved, rest)
  const towards = nameIn(TOWARDS.exec(plain), rest)
  if (left && left.index >= (at?.index ?? 0))
    return { movement: 'left', place: left.place ?? at?.place ?? leading, towards, sorting: false }
  const sorting = SORTING.test(plain)
  if (!at && !sorting) return null
  return { movement: 'at', place: at?.place ?? leading, towards, sorting }
}

/** The move that stands last in the message, with the first name that one of its kind gives. */
function lastOf(moves: readonly Move[], plain: string, written: string) {
  const found = moves.flatMap(({ pattern, needsName }) => {
    const match = pattern.exec(plain)
    const place = nameIn(match, written)
    return match && (place || !needsName) ? [{ place, index: match.index }] : []
  })
  if (found.length === 0) return null
  const place = found.find((move) => move.place)?.place ?? null
  return { place, index: Math.max(...found.map((move) => move.index)) }
}

/** The name a pattern caught, in the carrier's own writing; null where it is no name of a place. */
function nameIn(match: RegExpExecArray | null, written: string): string | null {
  const text = match?.[1] ?? match?.[2]?.replace(AFTER_NAME, '') ?? ''
  if (!match || text.trim().length < 2 || NO_NAME.test(text)) return null
  const start = match.index + match[0].lastIndexOf(text)
  return written.slice(start, start + text.length).trim()
}

/** Takes something out without moving the rest; no pattern reaches across a full stop. */
function blank(text: string): string {
  return '。'.repeat(text.length)
}
