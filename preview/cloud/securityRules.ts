import type { Document } from './collections'

/**
 * The read rules of the collections, which count for clients only. `owner` is CloudBase's
 * `"read": "doc._openid == auth.openid"`; what is not named here is `"read": false`.
 */
const RULES: Readonly<Record<string, 'owner'>> = { tracks: 'owner' }

/** How a client writes its own openid, which it does not know. */
const OWN = '{openid}'

/**
 * The query of a client as the database takes it, or undefined where the rule of the collection forbids it. The rule
 * does not pick documents out: the query itself must ask for none but the caller's, by `_openid: '{openid}'`.
 * https://docs.cloudbase.net/database/security-rules
 */
export function permittedQuery(
  collection: string,
  query: Document,
  openid: string | undefined,
): Document | undefined {
  if (RULES[collection] !== 'owner' || openid === undefined || query['_openid'] !== OWN) return undefined
  return { ...query, _openid: openid }
}
