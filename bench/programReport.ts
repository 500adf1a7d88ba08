import * as v from 'valibot'

/** What one contestant's program reports, as JSON on one line. */

const Sent = v.object({ calls: v.number(), bytes: v.number() })

/** A path of so many nodes, drawn, added to, and drawn again. */
export const Measured = v.object({
  /** The first time the path is on screen. */
  first: Sent,
  /** One newer node on top. */
  added: Sent,
  /** The same rows again, as new objects. */
  refreshed: Sent,
  /** Elements and texts on screen. */
  nodes: v.number(),
  semantics: v.object({ lists: v.number(), items: v.number(), spoken: v.number() }),
})
export type Measured = v.InferOutput<typeof Measured>

/** The texts on screen of each faulty path, by the name of its fault; null where drawing it threw. */
export const Drawn = v.record(v.string(), v.nullable(v.array(v.string())))
export type Drawn = v.InferOutput<typeof Drawn>
