import { sql, type Kysely } from 'kysely'

const NONCES = [
  'create table request_nonces (nonce text collate "C" primary key, until double precision not null)',
  'create index request_nonces_until on request_nonces (until)',
]

/** What the shop's own server has sent: a signed request counts once, on all instances. */
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of NONCES) await sql.raw(statement).execute(db)
}
