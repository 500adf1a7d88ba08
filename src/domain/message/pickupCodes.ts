import { kindSet, type Kind } from './lookup'
import type { Candidate } from './numbers'
import type { Token } from './tokens'

const CODE = /^[A-Za-z0-9]+(?:-[A-Za-z0-9]+){0,4}$/
const DATE_OR_CLOCK = /^20\d{2}-\d{1,2}-\d{1,2}$|^\d{1,2}:\d{2}$/
/** Labels that other numbers also have: they count only if something is collected. */
const VAGUE_LABEL = /^(?:验证码|密码|编号|编码|货号)$/
const COLLECTING = kindSet('collect', 'takeOut')
const STORING = kindSet('collect', 'takeOut', 'store')
const IN_LIST = kindSet('space', 'and', 'open', 'close', 'comma')
/** How many tokens after a code a request to collect is looked for; half as many before it. */
const REACH = 24

/** True for a code that opens a locker or identifies the parcel at a station. */
export function isPickupCode(candidate: Candidate): boolean {
  const { value, groups, label } = candidate
  const signs = value.replace(/-/g, '').length
  if (!CODE.test(value) || !/\d/.test(value) || DATE_OR_CLOCK.test(value) || signs < 3 || signs > 20)
    return false
  if (groups.length > 0 && !/^(?:3,3|4,4)$/.test(groups.join())) return false
  if (continuesList(candidate)) return true
  if (label?.kind === 'code') return isLabelled(candidate, label.text)
  if (label?.kind === 'show') return collectsAfter(candidate)
  const ofParcel = label?.kind === 'brand' || label?.kind === 'parcel'
  return ofParcel && /^[^-]+-[^-]+-[^-]+$/.test(value) && has(firstOf(candidate.tokens), COLLECTING)
}

/** A shelf's number is a code only if the message names no other. */
function isLabelled(candidate: Candidate, label: string): boolean {
  const codes = firstOf(candidate.tokens).filter(({ kind, text }) => kind === 'code' && /^[取提]/.test(text))
  if (/^货[架位]/.test(label) && codes.length > 0) return false
  return !VAGUE_LABEL.test(label) || collectsAfter(candidate) || storesBefore(candidate)
}

/** The part of a message in which a request to collect is looked for. */
function firstOf(tokens: readonly Token[]): readonly Token[] {
  return tokens.slice(0, 200)
}

/** "12-3-4567、12-3-4568": the same format, right behind a code. */
function continuesList({ tokens, from, value, previous }: Candidate): boolean {
  if (previous?.kind !== 'code' || formatOf(previous.value) !== formatOf(value) || from - previous.to > 4)
    return false
  return tokens
    .slice(previous.to, from)
    .every(({ kind, text }) => IN_LIST.has(kind) || /^[;和及]$/.test(text))
}

/** The number of hyphens, as a negative number, or else the length of the code. */
function formatOf(code: string): number {
  const dashes = code.split('-').length - 1
  return dashes > 0 ? -dashes : code.length
}

/** True if a word for collecting follows in the same sentence. */
function collectsAfter({ tokens, to }: Candidate): boolean {
  return has(untilStop(tokens.slice(to, to + REACH)), COLLECTING)
}

function storesBefore({ tokens, from }: Candidate): boolean {
  return has(tokens.slice(Math.max(0, from - REACH / 2), from), STORING)
}

function untilStop(tokens: readonly Token[]): readonly Token[] {
  const stop = tokens.findIndex(({ kind }) => kind === 'stop')
  return stop < 0 ? tokens : tokens.slice(0, stop)
}

function has(tokens: readonly Token[], kinds: ReadonlySet<Kind>): boolean {
  return tokens.some(({ kind }) => kinds.has(kind))
}
