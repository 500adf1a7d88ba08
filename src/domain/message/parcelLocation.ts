import { splitLeadingPlace } from './leadingPlace'
import { normalize } from './normalize'

/** Where a message says the parcel is. */
export interface ParcelLocation {
  movement: 'at' | 'left'
  /** The place it is at or has left, as the carrier writes it; null if not named. */
  place: string | null
  /** The place it is bound for; null if not named. */
  towards: string | null
  /** True if it is being sorted. */
  sorting: boolean
}

interface MovePattern {
  pattern: RegExp
  /** True if the words mean a move only with the name of a place. */
  needsName: boolean
}

/** The name of a place: in brackets (group 1), or up to the next space or comma (group 2). */
const PLACE_NAME = String.raw`(?:[【[“"] ?([^【】[\]“”"]{2,30})[】\]”"]|([^ ,。;:!?()【】]{2,30}))`
/** What a hub does with a parcel. */
const HANDLED = '(?:分拣|分拨|中转|入库|集包|安检|装车|装袋)'
/** Verbs for sending a parcel on. 出发 is left out: couriers set out, parcels do not. */
const SENT = '(?:发出|发往|运往|飞往|启程|发车|启运|起飞)'

/** The parcel has left a place. */
const LEFT_PATTERNS: readonly MovePattern[] = [
  { pattern: new RegExp(`(?:离开|驶离)了?(?: ?${PLACE_NAME})?`), needsName: false },
  { pattern: new RegExp(`[从自在] ?${PLACE_NAME}[ ,]*(?:已|正|正在)?${SENT}`), needsName: true },
  { pattern: new RegExp(`由 ?${PLACE_NAME}[ ,]*(?:已|正|正在)?${SENT}`), needsName: true },
  { pattern: new RegExp(`${SENT}|[已正]在?送往(?! ?[您你客收])`), needsName: false },
]
/** The parcel is at a place. */
const AT_PATTERNS: readonly MovePattern[] = [
  { pattern: new RegExp(`(?:到达|抵达|运抵)了?(?: ?${PLACE_NAME})?`), needsName: false },
  {
    pattern: new RegExp(
      `(?:送达[至到]?|进入|途经|已到(?![达付期货])|(?:滞留|停留|暂存)[在于至]) ?${PLACE_NAME}`,
    ),
    needsName: true,
  },
  { pattern: new RegExp(`在 ?${PLACE_NAME} ?(?:已|正在|进行|完成){0,2}${HANDLED}`), needsName: true },
]
const TOWARDS = new RegExp(
  `(?:[发运飞送]往|[ ,。正已]前往|下一(?:站|部门|网点)(?:是|为)?)(?: ?下一站)?[: ]*${PLACE_NAME}`,
)
const SORTING = /正在(?:进行)?分[拣拨]|分[拣拨]中(?!心)|等待分[拣拨]/

/** An arrival or departure that is expected, or that did not happen. */
const UNCERTAIN = /(?:预计|预估|将于|即将|尚未|暂未|未能|无法|未)[^,。;]{0,16}(?:到达|抵达|送达|离开)/g
/** A planned departure: it names the destination, but the parcel has not left. */
const PLANNED = new RegExp(
  `(?:预计|准备|即将|等待|待|将(?!军)|尽快|恢复后|第一时间)[^,。;]{0,12}${SENT}`,
  'g',
)
/** A matched text with one of these is not the name of a place. */
const NOT_A_PLACE_NAME =
  /目的|[上下]一|本站|您|你|收件|环节|阶段|流程|状态|派送|次日|手中|失败|成功|签收|[年月日时]$/
/** Words that follow a name without a comma. */
const AFTER_NAME =
  /(?:已|正(?=[在发等])|并(?=[将已准等进])|准备|等待|待(?=[派分发])|后(?=$|[准将由再])|将(?=[于在会由发尽为])|请|预计|[上下]一站|[发运飞]往|扫描).*$/

/** Reads where a parcel is and where it is bound for; null if the message tells of no movement. */
export function readParcelLocation(message: string): ParcelLocation | null {
  const { place: leading, rest } = splitLeadingPlace(message)
  const plain = normalize(rest).replace(UNCERTAIN, maskText)
  const moved = plain.replace(PLANNED, maskText)
  const left = findLastMove(LEFT_PATTERNS, moved, rest)
  const at = findLastMove(AT_PATTERNS, moved, rest)
  const towards = readPlaceName(TOWARDS.exec(plain), rest)
  if (left && left.index >= (at?.index ?? 0))
    return { movement: 'left', place: left.place ?? at?.place ?? leading, towards, sorting: false }
  const sorting = SORTING.test(plain)
  if (!at && !sorting) return null
  return { movement: 'at', place: at?.place ?? leading, towards, sorting }
}

/** The index of the last match, with the first place that any match names; null if nothing matches. */
function findLastMove(moves: readonly MovePattern[], plain: string, written: string) {
  const found = moves.flatMap(({ pattern, needsName }) => {
    const match = pattern.exec(plain)
    const place = readPlaceName(match, written)
    return match && (place || !needsName) ? [{ place, index: match.index }] : []
  })
  if (found.length === 0) return null
  const place = found.find((move) => move.place)?.place ?? null
  return { place, index: Math.max(...found.map((move) => move.index)) }
}

/** The name that a pattern matched, as the carrier writes it; null if it is not the name of a place. */
function readPlaceName(match: RegExpExecArray | null, written: string): string | null {
  const text = match?.[1] ?? match?.[2]?.replace(AFTER_NAME, '') ?? ''
  if (!match || text.trim().length < 2 || NOT_A_PLACE_NAME.test(text)) return null
  const start = match.index + match[0].lastIndexOf(text)
  return written.slice(start, start + text.length).trim()
}

/** Replaces text by full stops, which no pattern matches across, so that all indices stay valid. */
function maskText(text: string): string {
  return '。'.repeat(text.length)
}
