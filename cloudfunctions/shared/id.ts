import * as v from 'valibot'

/** An id becomes part of a database query, so it must be plain text: no operator, no control character. */
export const Id = v.pipe(v.string(), v.minLength(1), v.maxLength(128), v.regex(/^\P{Cc}*$/u))
