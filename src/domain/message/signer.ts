import { readBracketedName, readName, readNameBefore } from './names'
import { toSigner } from './people'
import { segmentOf, skip, skipBack, type Range, type Scan } from './scan'
import type { Token } from './tokens'

export type Signer = Range & { value: string }

const SIGNED: ReadonlySet<Token['kind']> = new Set(['sign', 'signFor'])

/**
 * Who signed: behind a label, between "由" and the verb, in brackets behind the verb, or before it. Null if no one is
 * named, or if the signing is only asked for.
 */
export function readSigner(scan: Scan): Signer | null {
  return firstOf(scan, readLabelled) ?? firstOf(scan, readBySomeone) ?? firstOf(scan, readBehindVerb) ?? firstOf(scan, readBeforeVerb)
}

function firstOf(scan: Scan, read: (scan: Scan, index: number) => Signer | null): Signer | null {
  for (let index = 0; index < scan.tokens.length; index += 1) {
    const found = segmentOf(scan, index)?.advice ? null : read(scan, index)
    if (found) return found
  }
  return null
}

/** "签收人: 前台", "签收人是 汤某洋 先生/女士". */
function readLabelled(scan: Scan, index: number): Signer | null {
  const { tokens } = scan
  if (tokens[index]?.kind !== 'signer' || /方式|^签收类型/.test(tokens[index]?.text ?? '')) return null
  const at = skip(tokens, index + 1, 'space', 'colon', 'dash')
  const next = tokens[at]?.text === '是' || tokens[at]?.text === '为' ? at + 1 : at
  if (next === index + 1 && tokens[next]?.kind !== 'open') return null
  const inside = tokens[skip(tokens, next, 'space', 'open')]
  if (inside?.text === '本人' || inside?.kind === 'recipient') return { from: next, to: next + 1, value: '本人' }
  return toSigner(scan, readName(scan, next))
}

/** "由【…】代签收", "已被 皮村韵达门店 代签收". */
function readBySomeone(scan: Scan, index: number): Signer | null {
  const { tokens } = scan
  if (!/^(?:由|被|已由|已被)$/.test(tokens[index]?.text ?? '')) return null
  const from = skip(tokens, index + 1, 'space')
  if (tokens[from]?.kind === 'recipient') return isSignedAt(tokens, from + 1) ? { from, to: from + 1, value: '本人' } : null
  const name = readName(scan, from)
  if (!name) return null
  const verb = skip(tokens, name.to, 'space', 'close', 'past')
  return isSignedAt(tokens, verb) ? toSigner(scan, name) : null
}

function isSignedAt(tokens: readonly Token[], index: number): boolean {
  return SIGNED.has(tokens[skip(tokens, index, 'space', 'past')]?.kind ?? 'stop')
}

/** "代签收（驿站）", "已代签收【家人，已转…】", "签收（本人）". */
function readBehindVerb(scan: Scan, index: number): Signer | null {
  const { tokens } = scan
  const open = skip(tokens, index + 1, 'space', 'dash')
  if (!SIGNED.has(tokens[index]?.kind ?? 'stop')) return null
  if (tokens[open]?.text === '本人') return { from: open, to: open + 1, value: '本人' }
  if (tokens[open]?.kind !== 'open') return null
  const close = tokens[open]?.partner ?? -1
  const comma = tokens.findIndex(({ kind }, at) => at > open && kind === 'stop')
  const to = comma > open && comma < close ? comma : close
  const name = to === close ? readBracketedName(scan, open) : { from: open + 1, to }
  return to - open > 12 ? null : toSigner(scan, name)
}

/** "本人签收", "门卫代收". Only a name right before the verb, in a segment of its own. */
function readBeforeVerb(scan: Scan, index: number): Signer | null {
  const { tokens } = scan
  const kind = tokens[index]?.kind ?? 'stop'
  if (!SIGNED.has(kind)) return null
  const before = skipBack(tokens, index, 'space', 'past')
  if (tokens[before]?.text === '本人' || (tokens[before]?.kind === 'recipient' && tokens[before - 1]?.kind !== 'not')) return { from: before, to: before + 1, value: '本人' }
  if (kind !== 'signFor') return null
  const name = readNameBefore(scan, index)
  const lead = name && tokens[skipBack(tokens, name.from, 'space')]
  return lead && /^(?:not|future|at|past)$/.test(lead.kind) ? null : toSigner(scan, name)
}
