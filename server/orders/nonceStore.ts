import { sql, type Kysely } from 'kysely'
import type { Schema } from '../database/schema'
import type { RunStatement } from '../database/statement'

/** The nonces of signed requests, of all instances. Throws a Failure. */
export interface NonceStore {
  /** Uses up a nonce until then; false if it was used before. Unix seconds. */
  use(nonce: string, until: number, now: number): Promise<boolean>
}

/** Nonces whose time is over, removed with each new one. */
const REMOVED_AT_ONCE = 100

/** The nonces in PostgreSQL. */
export function createNonceStore(kysely: Kysely<Schema>, run: RunStatement): NonceStore {
  return {
    async use(nonce, until, now) {
      const use = sql`with past as (
          delete from request_nonces where nonce = any(array(
            select nonce from request_nonces where until < ${now}
            order by until limit ${REMOVED_AT_ONCE} for update skip locked)))
        insert into request_nonces (nonce, until) values (${nonce}, ${until})
        on conflict do nothing returning nonce`
      return (await run(() => use.execute(kysely))).rows.length > 0
    },
  }
}
