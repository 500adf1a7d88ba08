import type { PostgresPool, PostgresPoolClient } from 'kysely'
import pg from 'pg'
import { logNote } from '../../cloudfunctions/shared/callRecord'
import { cleanParameter } from './cleanValue'
import { readSqlState, toFailure } from './failures'
import { releaseIfGivenUp, STATEMENT_MS } from './statement'

/** Connections of one instance of the server, without the one that listens. PostgreSQL allows 100 in all by itself. */
export const DEFAULT_CONNECTIONS = 20

/** The server ends a statement that the caller does not wait for any more; the client gives up on a silent server. */
const LIMITS = { statement_timeout: STATEMENT_MS, query_timeout: STATEMENT_MS + 500 }

interface PoolOptions {
  max?: number
  /** False for work that may take minutes, such as a migration. */
  limited?: boolean
}

/** Connections to a PostgreSQL server, as Kysely wants them. Every error of theirs is a Failure. */
export function createPgPool(
  url: string,
  { max = DEFAULT_CONNECTIONS, limited = true }: PoolOptions = {},
): PostgresPool {
  const pool = new pg.Pool({
    connectionString: url,
    max,
    connectionTimeoutMillis: STATEMENT_MS,
    keepAlive: true,
    application_name: 'parcel-path',
    ...(limited && LIMITS),
  })
  // Without a listener Node ends the process when an idle connection breaks. The pool replaces the connection.
  pool.on('error', () => {
    logNote('database', { lost: 'an idle connection' })
  })
  // A connection in use has no other listener; its statement is told of the error anyway.
  pool.on('connect', (client) => client.on('error', () => undefined))
  return {
    async connect() {
      const client = wrapClient(await pool.connect().catch(throwFailure))
      releaseIfGivenUp(client)
      return client
    },
    end: () => pool.end(),
  }
}

function throwFailure(error: unknown): never {
  throw toFailure(error)
}

/** A connection that cleans parameters and is discarded after an error that PostgreSQL itself did not report. */
function wrapClient(client: pg.PoolClient): PostgresPoolClient {
  let broken = false
  const query = async (sql: string, parameters: readonly unknown[]): Promise<unknown> => {
    try {
      return await client.query(sql, parameters.map(cleanParameter))
    } catch (error) {
      if (readSqlState(error) === undefined) broken = true
      throw toFailure(error)
    }
  }
  return {
    query: query as PostgresPoolClient['query'],
    release: (destroy) => {
      client.release(destroy === true || broken)
    },
  }
}
