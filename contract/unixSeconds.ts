import * as v from 'valibot'

/** A moment in Unix seconds. They have at most ten digits until the year 2286; 13 digits would be milliseconds. */
export const UnixSeconds = v.pipe(v.number(), v.minValue(1), v.maxValue(9_999_999_999))
