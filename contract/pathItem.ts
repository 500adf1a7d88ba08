import * as v from 'valibot'
import type * as domain from '../src/domain/pathEvent'

/**
 * A row of a track under WeChat's names, its fields not yet validated; null if it is not an object. WeChat documents
 * `actionTime` as Unix seconds, `actionType` as a number and `actionMsg` as text, and does not always keep to it.
 */
export const PathItem = v.fallback(
  v.nullable(
    v.object({
      actionTime: v.optional(v.unknown()),
      actionType: v.optional(v.unknown()),
      actionMsg: v.optional(v.unknown()),
    }),
  ),
  null,
) satisfies v.GenericSchema<unknown, domain.PathItem>

export type PathItem = v.InferOutput<typeof PathItem>

/** The rows of a track. A row that is not an object becomes null and keeps its place. */
export const PathItemList = v.nullish(v.array(PathItem), [])
