import * as v from 'valibot'
import { describeUnknownField, findMeantName } from '../cloud/fieldNames'
import { createJsonError, parseJson, type JsonProblem } from '../cloud/jsonFile'

/** What a file under `paths/` makes WeChat do for its waybill. */
export type PathFixture =
  | { kind: 'reply'; text: string; body: unknown }
  | { kind: 'slow'; milliseconds: number }
  | { kind: 'timeout' | 'http500' | 'not-json' | 'reset' }

/** `{ "$fault": … }` in place of a reply body; `slow:3000` answers after three seconds. */
const Fault = v.union([
  v.picklist(['timeout', 'http500', 'not-json', 'reset']),
  v.pipe(
    v.string(),
    v.regex(/^slow:\d{1,6}$/),
    v.transform((fault) => Number(fault.slice('slow:'.length))),
  ),
])

/** https://developers.weixin.qq.com/miniprogram/dev/server/API/express/express-by-business/api_getpath.html */
const REPLY_FIELDS = ['openid', 'delivery_id', 'waybill_id', 'path_item_num', 'path_item_list']
const ROW_FIELDS = ['action_time', 'action_type', 'action_msg']
const FILE_FIELDS = ['$fault', 'errcode', 'errmsg', ...REPLY_FIELDS]

/**
 * Reads the text of a file under `paths/`. Throws an Error of one sentence, beginning with the file and the line, if it is
 * not JSON, asks for an unknown fault, or misspells a field of WeChat's reply. Values are not checked and fields may be
 * missing, because a fixture may play a broken reply.
 */
export function parsePathFixture(text: string, file: string): PathFixture {
  const body = parseJson(text, file)
  const problem = findProblem(body)
  if (problem) throw createJsonError(text, file, problem)
  if (!isObject(body) || !('$fault' in body)) return { kind: 'reply', text, body }
  const fault = v.parse(Fault, body['$fault'])
  return typeof fault === 'number' ? { kind: 'slow', milliseconds: fault } : { kind: fault }
}

function findProblem(body: unknown): JsonProblem | undefined {
  if (!isObject(body)) return undefined
  const misspelt = Object.keys(body).find(
    (name) => !FILE_FIELDS.includes(name) && findMeantName(name, FILE_FIELDS) !== undefined,
  )
  if (misspelt !== undefined) {
    return { path: [misspelt], sentence: describeUnknownField(misspelt, "getPath's reply", FILE_FIELDS) }
  }
  if ('$fault' in body) return findFaultProblem(body)
  const rows = body['path_item_list']
  return Array.isArray(rows) ? findRowProblem(rows) : undefined
}

function findFaultProblem(body: Record<string, unknown>): JsonProblem | undefined {
  const other = Object.keys(body).find((name) => name !== '$fault')
  if (other !== undefined)
    return { path: [other], sentence: `${other} stands beside $fault: take one of them out` }
  if (v.is(Fault, body['$fault'])) return undefined
  const given = JSON.stringify(body['$fault'])
  const sentence = `$fault is ${given}: write timeout, http500, not-json, reset or slow:<milliseconds>`
  return { path: ['$fault'], sentence }
}

function findRowProblem(rows: unknown[]): JsonProblem | undefined {
  for (const [index, row] of rows.entries()) {
    const misspelt = isObject(row) ? findMisspeltInRow(row) : undefined
    if (misspelt === undefined) continue
    const field = `path_item_list[${index}].${misspelt}`
    const sentence = describeUnknownField(field, 'path_item_list', ROW_FIELDS)
    return { path: ['path_item_list', index, misspelt], sentence }
  }
  return undefined
}

/** An unknown field in an incomplete row is a misspelt one. In a complete row it may be one that WeChat adds some day. */
function findMisspeltInRow(row: Record<string, unknown>): string | undefined {
  const found = ROW_FIELDS.filter((name) => name in row).length
  const lacksSome = found > 0 && found < ROW_FIELDS.length
  return Object.keys(row).find(
    (name) => !ROW_FIELDS.includes(name) && (lacksSome || findMeantName(name, ROW_FIELDS) !== undefined),
  )
}

export function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
