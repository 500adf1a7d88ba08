import * as v from 'valibot'

/** The reply of GET /cloud/stats. */
export const CloudStatsSchema = v.object({
  calls: v.record(v.string(), v.number()),
  /** Counts by collection and kind: `tracks.getDocument`. */
  database: v.record(v.string(), v.number()),
})

/** Requests of the functions to WeChat and to the database. */
export interface RequestCounts {
  /** Calls of logistics.getPath. */
  upstream: number
  /** Requests to the database that change nothing. */
  reads: number
  /** Requests to the database that may change something. */
  writes: number
}

export const NO_REQUESTS: RequestCounts = { upstream: 0, reads: 0, writes: 0 }

export function readRequestCounts({
  calls,
  database,
}: v.InferOutput<typeof CloudStatsSchema>): RequestCounts {
  const counts = { upstream: calls['logistics.getPath'] ?? 0, reads: 0, writes: 0 }
  for (const [request, count] of Object.entries(database)) {
    if (/\.(get|calculate)Document$/.test(request)) counts.reads += count
    else counts.writes += count
  }
  return counts
}

export function addCounts(one: RequestCounts, other: RequestCounts): RequestCounts {
  return {
    upstream: one.upstream + other.upstream,
    reads: one.reads + other.reads,
    writes: one.writes + other.writes,
  }
}

/** The requests between two readings. */
export function countsBetween(before: RequestCounts, after: RequestCounts): RequestCounts {
  return {
    upstream: after.upstream - before.upstream,
    reads: after.reads - before.reads,
    writes: after.writes - before.writes,
  }
}
