import { readBracketedName, readName, readNameBefore } from './names'
import { isPerson } from './people'
import { isExpected, segmentOf, skip, skipBack, type Range, type Scan } from './scan'
import type { Token } from './tokens'

export interface Places {
  /** The city in brackets at the front. */
  city: Range | null
  /** The branch or hub at the front, in brackets or bare. */
  subject: Range | null
  /** Behind a verb: where it arrived, which place it left, where it was handled. */
  at: Range | null
  towards: Range | null
  /** Behind a label for the place of signing. */
  signedAt: Range | null
  /** Behind a label for an address. */
  address: Range | null
  /** A hub or branch where it could wait; only if the customer is asked to collect it. */
  hub: Range | null
  /** Where it waits to be collected. */
  collection: Range | null
}

const CITY = /^.{1,12}(?:市|省|县|州|盟|镇区|地区|自治区)$/
const ORGANISATION = /(?:公司|部|站|中心|网点|厅|所|点|局|场|店|仓|区|市|县|镇)$/
const STATION = /驿站|超市|柜|便利店|代收点/
const STATE = /^(?:集运|代收点|代理点|自提柜|自提点|快递柜|取件|签收|派送|派件|派送中|派件中|运输|运输中|在途|揽收|揽件|已揽收|已签收|到件|发件|入柜|待取件|问题件|异常|滞留|拒收|退回|代签收|投递|妥投|温馨提示|.{0,4}(?:通知|提醒|提示))$/
const HUB = /(?:集配站|转运中心|转运站|分拨中心|中转[场站部仓]?|集散中心|集散点|分拣中心|处理中心|揽投部|营业部|分部|网点|公司)$/
const COLLECTION_WORDS =
  /柜|站|店|超市|便利|代收|代办|服务|网点|营业|门卫|物业|前台|传达室|收发室|保安|自提|提货|快递|菜鸟|丰巢|兔喜|邮局|支局|投递部|栋|楼|号|室|门|棚|房|亭|箱|商铺|门面|极兔|架|中心|shop|locker|point/i

/** The places that a message names, by the words around them. */
export function readPlaces(scan: Scan): Places {
  const lead = readLead(scan)
  const places: Places = { ...lead, at: null, towards: null, signedAt: null, address: null, hub: null, collection: null }
  scan.tokens.forEach((_, index) => {
    const segment = segmentOf(scan, index)
    if (!segment) return
    if (!segment.advice && segment.depth === 0) readMove(scan, index, places)
    readCollection(scan, index, places)
  })
  places.collection ??= readBareStation(scan)
  return places
}

/** A segment that is nothing but a station's name: "取件码 B3-01175 …代收点 | 富里红波精品超市". */
function readBareStation(scan: Scan): Range | null {
  let found: Range | null = null
  for (const { from, to, depth, advice } of scan.segments) {
    const name = depth === 0 && !advice && from > 0 ? readName(scan, from) : null
    if (name && skip(scan.tokens, name.to, 'space') >= to && /(?:超市|驿站|店|柜|代收点)$/.test(textOf(scan, name))) found = name
  }
  return found
}

/** Brackets at the front: cities, branches, and words that are neither. */
function readLead(scan: Scan): Pick<Places, 'city' | 'subject'> {
  const { tokens } = scan
  let city: Range | null = null
  let subject: Range | null = null
  let index = skip(tokens, 0, 'space')
  while (tokens[index]?.kind === 'open' && (tokens[index]?.partner ?? -1) > 0) {
    const close = tokens[index]?.partner ?? -1
    const name = readBracketedName(scan, index)
    const text = name ? textOf(scan, name) : ''
    const rest = skip(tokens, close + 1, 'space')
    if (name && rest < tokens.length && text.length <= 40 && !STATE.test(text) && !isSender(tokens, name) && !tellsEvent(tokens, name)) {
      if (CITY.test(text) && city === null) city = name
      else if (!CITY.test(text) || tokens[rest]?.kind === 'of') subject = name
    }
    index = rest
  }
  if (tokens[index]?.kind === 'brand' && tokens[index + 1]?.kind === 'space') index = skip(tokens, index + 1, 'space')
  if (!subject && tokens[index]?.kind === 'station' && tokens[index + 1]?.kind === 'open') subject = readBracketedName(scan, index + 1)
  if (!subject && index < tokens.length) subject = readBareSubject(scan, index)
  return { city, subject }
}

function textOf({ text, tokens }: Scan, { from, to }: Range): string {
  return text.slice(tokens[from]?.start ?? 0, tokens[to - 1]?.end ?? 0).trim()
}

function tellsEvent(tokens: readonly Token[], { from, to }: Range): boolean {
  return tokens.slice(from, to).some(({ kind, text }) => kind === 'sign' || kind === 'deliver' || kind === 'advice' || kind === 'fail' || text === '提醒')
}

/** A company that sends text messages: only brands and general words. */
function isSender(tokens: readonly Token[], { from, to }: Range): boolean {
  return tokens.slice(from, to).every(({ kind, text }) => kind === 'brand' || kind === 'app' || kind === 'space' || text === '驿站' || text === '菜鸟驿站' || text === '妈妈驿站' || text === '智柜' || text === '通知' || kind === 'idle' || (kind === 'place' && STATION.test(text)))
}

/** "北京主城区公司朝阳区金榆路服务部[010-…] 快递员 …", "安徽利辛公司-城南吴某祖-已收件". */
function readBareSubject(scan: Scan, index: number): Range | null {
  const { tokens } = scan
  const name = readName(scan, index)
  if (!name || tokens[index]?.kind === 'open') return null
  const next = tokens[skip(tokens, name.to, 'space')]
  const text = textOf(scan, name).replace(/的$/, '')
  if (tokens[index]?.kind === 'place' && name.to === index + 1 && STATION.test(text)) return name
  if (!/(?:公司|部|站|中心|网点|厅|所|点|局|场|店|仓|分部|区|市|县|镇)$/.test(text) || text.length < 4) return trimOwner(scan, name)
  return next && (next.kind === 'dash' || next.kind === 'open' || next.kind === 'of' || next.kind === 'colon' || next.kind === 'past' || next.kind === 'pickup' || next.kind === 'courier' || next.kind === 'name' || next.kind === 'deliver' || next.kind === 'fail' || next.kind === 'delivering' || next.kind === 'sort') ? name : null
}

/** "河北廊坊广阳区的华航": the place is what stands before 的. */
function trimOwner(scan: Scan, { from, to }: Range): Range | null {
  const { tokens } = scan
  for (let at = to - 1; at > from; at -= 1) {
    if (tokens[at]?.kind !== 'of') continue
    const text = textOf(scan, { from, to: at })
    if (text.length > 3 && isPerson(textOf(scan, { from: at + 1, to }))) return { from, to: at }
    return ORGANISATION.test(text) ? { from, to: at } : null
  }
  return null
}

function readMove(scan: Scan, index: number, places: Places): void {
  const { tokens } = scan
  const token = tokens[index]
  if (!token) return
  if (token.kind === 'next') {
    places.towards = readName(scan, skip(tokens, index + 1, 'space', 'colon')) ?? places.towards
    return
  }
  if (token.kind === 'redirect' || token.kind === 'goBack') places.towards = readName(scan, skip(tokens, index + 1, 'space', 'at', 'sender', 'past')) ?? places.towards
  if (token.text === '前往') places.towards ??= isAfterLeaving(scan, index) ? readName(scan, index + 1) : null
  if (token.kind === 'send') {
    const name = readName(scan, skip(tokens, index + 1, 'past', 'space', 'colon'))
    if (name) places.towards = name
    if (!places.at) places.at = placeBeforeVerb(scan, index)
    return
  }
  if (token.kind === 'signedAt') places.signedAt ??= readName(scan, skip(tokens, index + 1, 'space', 'colon'))
  if (token.kind === 'accept' && tokens[index + 1]?.kind === 'open') places.at ??= readName(scan, index + 1)
  if (token.kind === 'hold' && (/^[在于]/.test(tokens[index + 1]?.text ?? '') || tokens[index + 1]?.kind === 'open')) places.at ??= readName(scan, skip(tokens, index + 1, 'at'))
  if (token.kind === 'arrive' || (token.text === '到' && index === 0)) {
    const name = readName(scan, index + 1) ?? placeBeforeVerb(scan, index)
    if (name && isExpected(scan, index)) places.towards = name
    else if (name) {
      places.at = name
      places.towards = null
    }
    return
  }
  if (token.kind === 'leave') places.at = readName(scan, index + 1) ?? placeBeforeVerb(scan, index) ?? places.at
  if (/^(?:在|从|于|由|被|已被)$/.test(token.text)) readAround(scan, index, places)
  if (/^(?:goOn|pickup|sort|customs|hold|fail)$/.test(token.kind)) places.at ??= placeBeforeVerb(scan, index)
}

const HANDLED: ReadonlySet<Token['kind']> = new Set(['sort', 'pickup', 'sign', 'signFor', 'goOn', 'send', 'takeOut', 'hold', 'deliver', 'leave', 'customs', 'idle', 'destroy', 'goBack', 'intercept', 'because'])

function isAfterLeaving({ tokens }: Scan, index: number): boolean {
  const before = tokens[skipBack(tokens, index, 'space', 'past', 'stop', 'name', 'place', 'close', 'open', 'number')]
  return before?.kind === 'goOn' || before?.kind === 'leave' || before?.kind === 'sort'
}

/** "在【…】完成分拣", "从【…】发出", "由【…】扫描发往". */
function readAround(scan: Scan, index: number, places: Places): void {
  const { tokens } = scan
  const name = readName(scan, index + 1)
  if (!name) return
  const verb = skip(tokens, name.to, 'space', 'close', 'past', 'from', 'stop', 'courier', 'place')
  const kind = tokens[verb]?.kind
  const text = textOf(scan, name)
  if ((text.length < 3 && tokens[name.from]?.kind !== 'place') || /^\d+月|^\d+:/.test(text) || /(?:环节|途中|过程中?|[中内])$/.test(text)) return
  if (/^(?:被|已被)$/.test(tokens[index]?.text ?? '') && tokens[name.from - 1]?.kind !== 'open' && !ORGANISATION.test(text)) return
  if (/^(?:由|被|已被)$/.test(tokens[index]?.text ?? '') && (kind === 'sign' || kind === 'signFor')) return
  if (tokens[verb]?.text === '中转' || (kind && (HANDLED.has(kind) || kind === 'open' || kind === 'signedAt')) || /^提供/.test(tokens[verb]?.text ?? '')) places.at ??= name
}

/** A place named right before its verb: "安徽阜阳转运中心-已发往-…". */
function placeBeforeVerb(scan: Scan, index: number): Range | null {
  const { tokens } = scan
  const before = skipBack(tokens, index, 'space', 'dash', 'past')
  if (tokens[before]?.kind === 'close') {
    const open = tokens[before]?.partner ?? -1
    const name = readBracketedName(scan, open)
    return name && tokens[name.from]?.kind !== 'number' && !hasTrouble(tokens, name) && !isPerson(textOf(scan, name).replace(/\/$/, '')) && !STATE.test(textOf(scan, name)) && !CITY.test(textOf(scan, name)) && !isSender(tokens, name) ? name : null
  }
  const name = readNameBefore(scan, index)
  if (name && name.from === 0 && tokens[name.to]?.kind === 'space' && name.to - name.from === 1 && textOf(scan, name).length > 3 && !isSender(tokens, name)) return name
  return name && !/航空公司$/.test(textOf(scan, name)) && /(?:公司|部|站|中心|网点|厅|所|点|局|场|店|仓|分部|机场|口岸)$/.test(textOf(scan, name)) ? name : null
}

function hasTrouble(tokens: readonly Token[], { from, to }: Range): boolean {
  return tokens.slice(from, to).some(({ kind }) => kind === 'trouble' || kind === 'defect')
}

/** A name must be where parcels are kept. */
function readCollection(scan: Scan, index: number, places: Places): void {
  const { tokens } = scan
  const token = tokens[index]
  if (!token || (places.collection && !isSender(tokens, places.collection))) return
  let name: Range | null = null
  const advice = segmentOf(scan, index)?.advice ?? false
  if (token.kind === 'address') places.address ??= readName(scan, index + 1)
  if (token.kind === 'store' || token.kind === 'arrive') name = advice ? null : readName(scan, skip(tokens, index + 1, 'at', 'space', 'past', 'colon'))
  else if (token.kind === 'signFor' || (token.kind === 'sign' && isBy(scan, index))) name = byName(scan, index)
  else if (token.kind === 'at') name = beforeCollecting(scan, index)
  if (!name || !COLLECTION_WORDS.test(textOf(scan, name))) return
  if (HUB.test(textOf(scan, name))) {
    if (token.kind === 'store') places.at ??= name
    places.hub ??= name
    return
  }
  places.collection = name
}

function isBy({ tokens }: Scan, index: number): boolean {
  for (let at = index - 1; at >= Math.max(0, index - 12); at -= 1) {
    if (tokens[at]?.kind === 'from') return true
    if (tokens[at]?.kind === 'stop') return false
  }
  return false
}

function byName(scan: Scan, index: number): Range | null {
  const { tokens } = scan
  const before = skipBack(tokens, index, 'space', 'past')
  if (tokens[before]?.kind === 'close') {
    const open = tokens[before]?.partner ?? -1
    const outer = readNameBefore(scan, open)
    const text = outer && textOf(scan, { from: outer.from, to: before + 1 })
    return outer && text ? { from: outer.from, to: before + 1 } : readBracketedName(scan, open)
  }
  return readNameBefore(scan, index)
}

const COLLECTING = /^(?:collect|takeOut|show|store|stop|hold)$/

/** "到 … 取件", "在 … 领取", "请前往 …，领取", "包裹在 …，取件码". */
function beforeCollecting(scan: Scan, index: number): Range | null {
  const { tokens } = scan
  const name = readName(scan, skip(tokens, index + 1, 'at', 'space'))
  if (!name) return null
  const next = tokens[skip(tokens, name.to, 'space', 'close', 'past', 'future', 'number')]
  return !next || COLLECTING.test(next.kind) || next.text === '前' ? name : null
}
