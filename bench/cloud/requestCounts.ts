import * as v from 'valibot'

/** What GET /cloud/stats answers. */
export const Stats = v.object({
  calls: v.record(v.string(), v.number()),
  /** By collection and kind: `tracks.getDocument`. */
  database: v.record(v.string(), v.number()),
})

/** What calls have asked of the cloud behind the functions. */
export interface Asked {
  /** Calls of logistics.getPath. */
  upstream: number
  /** Requests to the database that change nothing, and those that may. */
  reads: number
  writes: number
}

export const NOTHING_ASKED: Asked = { upstream: 0, reads: 0, writes: 0 }

export function readAsked({ calls, database }: v.InferOutput<typeof Stats>): Asked {
  const asked = { upstream: calls['logistics.getPath'] ?? 0, reads: 0, writes: 0 }
  for (const [request, count] of Object.entries(database)) {
    if (/\.(get|calculate)Document$/.test(request)) asked.reads += count
    else asked.writes += count
  }
  return asked
}

export function addAsked(one: Asked, other: Asked): Asked {
  return {
    upstream: one.upstream + other.upstream,
    reads: one.reads + other.reads,
    writes: one.writes + other.writes,
  }
}

/** What was asked between two readings. */
export function askedBetween(before: Asked, after: Asked): Asked {
  return {
    upstream: after.upstream - before.upstream,
    reads: after.reads - before.reads,
    writes: after.writes - before.writes,
  }
}
