import * as v from 'valibot'
import { Failure, logFailure } from './failure'

const QueryResult = v.object({ data: v.array(v.unknown()) })
const UpdateResult = v.object({ stats: v.object({ updated: v.number() }) })

/** The documents in a query's result. Throws INTERNAL if the result has no list of them. */
export function readDocuments(result: unknown): unknown[] {
  const found = v.safeParse(QueryResult, result)
  if (!found.success) throw new Failure('INTERNAL', 'the database answered without a list of documents')
  return found.output.data
}

/** How many documents an update changed. Throws INTERNAL if the result does not say. */
export function readUpdatedCount(result: unknown): number {
  const updated = v.safeParse(UpdateResult, result)
  if (!updated.success) throw new Failure('INTERNAL', 'the database answered an update without a count')
  return updated.output.stats.updated
}

/** Reads a document. Throws INTERNAL with `what` it is and the wrong fields, but never their values. */
export function readDocument<T>(what: string, schema: v.GenericSchema<unknown, T>, document: unknown): T {
  const result = v.safeParse(schema, document)
  if (result.success) return result.output
  const fields = result.issues.map((issue) => v.getDotPath(issue) ?? 'the document itself')
  throw new Failure('INTERNAL', `${what} of the wrong shape: ${fields.join(', ')}`)
}

/** Reads each document on its own; one that cannot be read is logged and left out. */
export function readEach<T>(where: string, documents: unknown[], read: (document: unknown) => T): T[] {
  return documents.flatMap((document) => {
    try {
      return [read(document)]
    } catch (error) {
      if (!(error instanceof Failure)) throw error
      logFailure(where, error)
      return []
    }
  })
}
