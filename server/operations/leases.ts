import { sql } from 'kysely'
import type { Database } from '../database/connect'

/**
 * Takes the lease of a task for some seconds; false if another instance, or this one, has it. The database's clock decides, so
 * instances with different clocks agree.
 */
export async function takeLease(
  { kysely }: Pick<Database, 'kysely'>,
  task: string,
  seconds: number,
): Promise<boolean> {
  const { rows } = await sql`
    insert into leases (name, until) values (${task}, now() + make_interval(secs => ${seconds}))
    on conflict (name) do update set until = excluded.until where leases.until <= now()
    returning name`.execute(kysely)
  return rows.length > 0
}

/** Ends the lease, so that the next instance that asks for it gets it. */
export async function endLease({ kysely }: Pick<Database, 'kysely'>, task: string): Promise<void> {
  await sql`update leases set until = now() where name = ${task}`.execute(kysely)
}
