import { sql } from 'kysely'
import type { Database } from './connect'

/**
 * Takes the lease for work that one instance does at a time; false while another has it. It ends by itself after `seconds`,
 * by the clock of the database.
 */
export async function takeLease({ kysely }: Database, name: string, seconds: number): Promise<boolean> {
  const { rows } = await sql`insert into leases (name, until)
    values (${name}, now() + make_interval(secs => ${seconds}::float8))
    on conflict (name) do update set until = excluded.until where leases.until <= now()
    returning name`.execute(kysely)
  return rows.length > 0
}

/** Ends a lease, so that the work may be done again at once. */
export async function endLease({ kysely }: Database, name: string): Promise<void> {
  await kysely.deleteFrom('leases').where('name', '=', name).execute()
}
