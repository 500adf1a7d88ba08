import * as v from 'valibot'
import { MAX_ID_LENGTH } from './limits'

/** An id in a request. It becomes part of a database query, so it is plain text: no operator, no control characters. */
export const Id = v.pipe(v.string(), v.minLength(1), v.maxLength(MAX_ID_LENGTH), v.regex(/^\P{Cc}*$/u))
