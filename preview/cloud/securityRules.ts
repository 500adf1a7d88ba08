import type { Document } from './collections'

/**
 * Which collections a client may read; functions may read all. `owner` is CloudBase's rule
 * `"read": "doc._openid == auth.openid"`; a collection not named here has `"read": false`.
 */
const READ_RULES: Readonly<Record<string, 'owner'>> = { tracks: 'owner' }

/** The placeholder that a client, which does not know its openid, writes for it. */
const OWN_OPENID = '{openid}'

/**
 * Returns a client's query with its openid filled in, or undefined if the rule forbids the query. A rule does not filter:
 * the query itself must be limited to the caller's documents by `_openid: '{openid}'`.
 * https://docs.cloudbase.net/database/security-rules
 */
export function applyReadRule(
  collection: string,
  query: Document,
  openid: string | undefined,
): Document | undefined {
  if (READ_RULES[collection] !== 'owner' || openid === undefined || query['_openid'] !== OWN_OPENID)
    return undefined
  return { ...query, _openid: openid }
}
