import * as v from 'valibot'

/** What the program of a contestant prints, as JSON on one line. */

const SetDataTotalSchema = v.object({ calls: v.number(), bytes: v.number() })

/** A path that was rendered, got one more node, and was rendered again. */
export const PathReportSchema = v.object({
  /** The setData calls that show the path for the first time. */
  first: SetDataTotalSchema,
  /** Those that add a newer node on top. */
  added: SetDataTotalSchema,
  /** Those for the same rows again, as new objects. */
  refreshed: SetDataTotalSchema,
  /** Elements and texts on screen. */
  nodes: v.number(),
  semantics: v.object({ lists: v.number(), items: v.number(), spoken: v.number() }),
})
export type PathReport = v.InferOutput<typeof PathReportSchema>

/** The texts on screen for each faulty path, by its fault; null if rendering it threw. */
export const FaultReportSchema = v.record(v.string(), v.nullable(v.array(v.string())))
export type FaultReport = v.InferOutput<typeof FaultReportSchema>
