import type { PGlite, Results } from '@electric-sql/pglite'
import type { PostgresPool, PostgresPoolClient } from 'kysely'
import { cleanParameter } from './cleanValue'
import { toFailure } from './failures'
import { releaseIfGivenUp } from './statement'

/**
 * PGlite as a pool of one connection. A caller has it alone until it is released, so that no other statement gets into an
 * open transaction.
 */
export function createEmbeddedPool(lite: PGlite): PostgresPool {
  let last: Promise<void> = Promise.resolve()
  return {
    async connect() {
      const before = last
      let release = (): void => undefined
      last = new Promise((resolve) => {
        release = resolve
      })
      await before
      const connection = wrapConnection(lite, () => {
        release()
      })
      releaseIfGivenUp(connection)
      return connection
    },
    end: () => lite.close(),
  }
}

function wrapConnection(lite: PGlite, release: () => void): PostgresPoolClient {
  const query = async (sql: string, parameters: readonly unknown[]): Promise<unknown> => {
    try {
      const { rows, affectedRows } = await runQuery(lite, sql, parameters.map(cleanParameter))
      // PGlite does not name the command. Kysely reads the count of changed rows only of some.
      return { command: 'UPDATE', rowCount: affectedRows ?? 0, rows }
    } catch (error) {
      throw toFailure(error)
    }
  }
  return { query: query as PostgresPoolClient['query'], release }
}

function runQuery(lite: PGlite, sql: string, parameters: unknown[]): Promise<Results> {
  return lite.query(sql, parameters)
}
