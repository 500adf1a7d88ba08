import * as v from 'valibot'

const Search = v.object({ query: v.string() })

/** As how many calls a call counts: a search reads more documents than a page does, and a customer who types makes many. */
export function listCost(event: unknown): number {
  return v.is(Search, event) ? 2 : 1
}
