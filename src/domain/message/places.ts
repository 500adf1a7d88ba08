import { last, named } from './namedPlaces'
import { readWaitingPlace, type WaitingPlaces } from './waitingPlace'
import { kindAt, textAt } from './lookup'
import { pattern, shapeOf, type Match } from './grammar'
import { readLead } from './lead'
import { ORGANISATION, isSender } from './placeNames'
import type { Range, Scan } from './phrases'

/** The places that a message names, by the words around them. */
export interface Places extends WaitingPlaces {
  /** The city in brackets at the front. */
  city: Range | null
  /** The branch or hub at the front, in brackets or bare. */
  subject: Range | null
  /** Where it arrived, which place it left, or where it was handled. */
  at: Range | null
  towards: Range | null
  /** Where it was signed for, behind a label. */
  signedAt: Range | null
  /** A shop or station that signed. */
  signedBy: Range | null
  address: Range | null
}

const ARRIVED = pattern(
  '(?:arrive next?|^to|parcel to|comma to(?=group)) app? (?:name link(?=NAME))? link? to? (PLACE)',
)
const LEFT = pattern('leave link? (NAME)')
const TOWARDS = pattern('(?:send|next) past* on? (?:link|is)* (NAME)')
const SENT_ON = pattern(
  '(?:(?:goOn|leave) NAME? comma? (?:future|past)* to|(?:redirect|goBack) (?:to|on|sender|past)*|^parcel? to) link? (NAME)',
)
/** In order of certainty. */
const AT: readonly RegExp[] = [
  pattern('on (NAME) (?:aside|name|past|comma|courier|number|by|future)* HANDLE'),
  pattern('by (group) (?:past|courier|name|future|of|group|aside)* HANDLE'),
  pattern('past (group) HANDLE'),
  pattern('(?:hold|accept|store|takeOut) on? (group)'),
  pattern('hold on (name)'),
  pattern('on (group) aside* collect'),
  pattern('by (name) (?:past|courier)* (?:send|goBack|goOn|sort|idle|hold|signedAt|deliver)'),
]
const BEFORE_VERB = pattern(
  '(NAME) aside? link? past* (?:send|arrive|goOn|pickup|sort|customs|hold|fail|leave)',
)
const LEFT_THERE = pattern('on (NAME) of parcel')
const SIGNED_BY = pattern('by (NAME) past* SIGN')
const IN_FRONT = pattern('(?:^|comma) (group) aside? comma')
const SIGNED_AT = pattern('signedAt (?:link|is)* (NAME)')
const ADDRESS = pattern('address (?:link|is)* (NAME)')

/** Reads the places of a message. */
export function readPlaces(scan: Scan): Places {
  const told = shapeOf(scan, true)
  const all = shapeOf(scan, false)
  const { city, subject } = readLead(scan)
  const arrivals = named(scan, told, ARRIVED)
  const expected = last(arrivals.filter((match) => isExpected(scan, match)))
  const arrived = last(arrivals.filter((match) => match !== expected && !isExpected(scan, match)))
  const left = last(named(scan, told, LEFT))
  const strong = later(subject && (arrived?.text.length ?? 9) < 5 ? null : arrived, left)
  const sent = named(scan, told, TOWARDS)
    // "离目的地更近一步啦"
    .filter(({ begin }) => !/[离距]$/.test(textAt(scan.phrases, begin - 1)) && !isDestination(scan, begin))
    .concat(named(scan, told, SENT_ON))
  const handled =
    firstOf(AT, (rule) => handledAt(scan, told, rule, subject !== null)) ??
    named(scan, told, LEFT_THERE)[0] ??
    null
  const towards = expected ?? last(sent.filter(({ first }) => !arrived || first > arrived.first))
  return {
    city,
    subject,
    at:
      strong ??
      handled ??
      (subject
        ? null
        : (beforeVerb(scan, told) ??
          named(scan, told, IN_FRONT).find(({ text }) => ORGANISATION.test(text)) ??
          null)),
    towards,
    signedAt: named(scan, told, SIGNED_AT)[0] ?? null,
    signedBy:
      named(scan, told, SIGNED_BY).find(
        ({ text }) => text.length > 4 && !/^(?:其他|邻居|隔壁|家人|同事|室友)/.test(text),
      ) ?? null,
    address: named(scan, all, ADDRESS)[0] ?? null,
    ...readWaitingPlace(scan, told, all),
  }
}

/** "到达目的地分拨中心": it is there. */
function isDestination({ phrases }: Scan, index: number): boolean {
  return kindAt(phrases, index) === 'next' && kindAt(phrases, index - 1) === 'arrive'
}

function later(a: Match | null, b: Match | null): Match | null {
  return a && b ? (a.first > b.first ? a : b) : (a ?? b)
}

function firstOf(rules: readonly RegExp[], read: (rule: RegExp) => Match | null): Match | null {
  for (const rule of rules) {
    const found = read(rule)
    if (found) return found
  }
  return null
}

/** "预计11月26日到达【…】": not there yet. */
function isExpected({ phrases }: Scan, { begin }: Match): boolean {
  for (
    let index = begin - 1;
    index >= Math.max(0, begin - 12) &&
    kindAt(phrases, index) !== 'comma' &&
    kindAt(phrases, index) !== 'stop';
    index -= 1
  ) {
    if (textAt(phrases, index) === '预计') return true
  }
  return false
}

function handledAt(scan: Scan, told: string, rule: RegExp, strict: boolean): Match | null {
  return (
    named(scan, told, rule).find(({ text, first }) => {
      if (strict && text.length <= 4) return false
      if (strict && kindAt(scan.phrases, first) !== 'group' && !ORGANISATION.test(text)) return false
      if (/(?:环节|途中|过程中?|[中内]|收件人|外出)$/.test(text)) return false
      return kindAt(scan.phrases, first - 1) !== 'by' || !isSigning(scan, first + 1)
    }) ?? null
  )
}

function isSigning({ phrases }: Scan, index: number): boolean {
  const next = phrases.slice(index, index + 3).find(({ kind }) => kind !== 'past')
  return next?.kind === 'sign' || next?.kind === 'signFor'
}

function beforeVerb(scan: Scan, told: string): Match | null {
  return (
    named(scan, told, BEFORE_VERB).find(
      ({ text, first }) =>
        !/航空公司$/.test(text) &&
        /[\u4e00-\u9fff]/.test(text) &&
        !isSender(scan, first) &&
        (ORGANISATION.test(text) || (first === 0 && text.length > 3)),
    ) ?? null
  )
}
