import { isDeepStrictEqual } from 'node:util'
import type { Document } from './collections'

/** A rule of a collection for one operation of a client, as CloudBase's console takes it. */
export type Rule = boolean | string

/** The placeholder that a client, which does not know its openid, writes for it. */
const OWN_OPENID = '{openid}'

/** A condition of a rule on the query of a client who is logged in. */
type Condition = (query: Document) => boolean

const OPERAND = /^(?:doc\.([\w.]+)|auth\.openid|true|false|-?\d+|'[^']*'|"[^"]*")$/

/**
 * Returns a client's query with its openid filled in, or undefined if the rule forbids the query. A rule does not filter:
 * the query itself must be limited to what the rule allows, such as the caller's documents by `_openid: '{openid}'`.
 * https://docs.cloudbase.net/database/security-rules
 */
export function applyRule(rule: Rule, query: Document, openid: string | undefined): Document | undefined {
  if (!isAllowed(rule, query, openid)) return undefined
  const entries = Object.entries(query).map(([field, value]) => [
    field,
    value === OWN_OPENID ? openid : value,
  ])
  return Object.fromEntries(entries) as Document
}

/** Throws an Error of one sentence if a rule is not in the part of CloudBase's language that is known here. */
export function checkRule(rule: Rule): void {
  if (typeof rule === 'string') parseRule(rule)
}

function isAllowed(rule: Rule, query: Document, openid: string | undefined): boolean {
  // Without an openid the placeholder would become a condition that is left out.
  if (openid === undefined) return false
  if (typeof rule === 'boolean') return rule
  return parseRule(rule).some((conditions) => conditions.every((holds) => holds(query)))
}

/** The alternatives of a rule, each a list of conditions: `&&` binds more tightly than `||`. */
function parseRule(rule: string): Condition[][] {
  return rule
    .split('||')
    .map((alternative) => alternative.split('&&').map((text) => parseCondition(text.trim())))
}

function parseCondition(text: string): Condition {
  if (/^(?:auth\s*!==?\s*null|true)$/.test(text)) return () => true
  if (text === 'false') return () => false
  const operands = text.split(/\s*===?\s*/)
  const [field] = operands.flatMap((operand) => OPERAND.exec(operand)?.[1] ?? [])
  const [value] = operands.filter((operand) => OPERAND.test(operand) && !operand.startsWith('doc.'))
  if (operands.length !== 2 || field === undefined || value === undefined) {
    throw new Error(`The rule "${text}" is not understood: write doc.<field> == auth.openid, true or false.`)
  }
  const wanted: unknown = value === 'auth.openid' ? OWN_OPENID : JSON.parse(value.replaceAll("'", '"'))
  return (query) => isDeepStrictEqual(query[field], wanted)
}
