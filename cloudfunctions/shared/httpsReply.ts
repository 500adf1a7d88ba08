import * as v from 'valibot'
import { logNote } from './callRecord'
import { ErrCode, failureCodeOf } from './errorCodes'
import { Failure } from './failure'

const ErrorReply = v.object({ errcode: ErrCode, errmsg: v.fallback(v.string(), '') })

/** WeChat's id of a request, such as 64b79aff-477f027c-06415867. */
const RID = /\brid: [\da-f]{8}(?:-[\da-f]{8}){0,2}(?![\w-])/

/** The caller's address is not on the list of the mini-program's console. */
const NOT_LISTED = 40164

/** The address that WeChat saw: `invalid ip 1.2.3.4 ipv6 ::ffff:1.2.3.4, not in whitelist`. */
const ADDRESS = /\binvalid ip (\d{1,3}(?:\.\d{1,3}){3})(?![\d.])/

/** Parses WeChat's answer. Throws BAD_REPLY if it is not JSON, and the failure that its `errcode` stands for. */
export function readReply(text: string): unknown {
  const reply = parseJson(text)
  const error = v.safeParse(ErrorReply, reply)
  if (!error.success || error.output.errcode === 0) return reply
  const { errcode: errCode, errmsg } = error.output
  const [, address] = ADDRESS.exec(errmsg) ?? []
  // The shop's developer has to put it on the list, and sees it nowhere else.
  if (errCode === NOT_LISTED && address !== undefined) logNote('WeChat', { errCode, address })
  // Of WeChat's own words only the id, as the others may repeat a token.
  const [id] = RID.exec(errmsg) ?? []
  const message = ['WeChat answered', errCode, address && `to ${address}`, id].filter(Boolean).join(' ')
  throw new Failure(failureCodeOf(errCode), message, { errCode })
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    // Without the cause, which repeats a part of the text.
    throw new Failure('BAD_REPLY', 'WeChat did not answer with JSON')
  }
}

/** WeChat's replies have fewer levels. */
const MAX_LEVELS = 6

/** The reply with its names in camel case, as the SDK's cloud call has them: path_item_list becomes pathItemList. */
export function toCamelCase(value: unknown, levels = MAX_LEVELS): unknown {
  if (typeof value !== 'object' || value === null || levels === 0) return value
  if (Array.isArray(value)) return value.map((each) => toCamelCase(each, levels - 1))
  const entries = Object.entries(value)
  return Object.fromEntries(entries.map(([name, each]) => [camelCase(name), toCamelCase(each, levels - 1)]))
}

function camelCase(name: string): string {
  return name.replace(/_([a-z])/g, (_, letter: string) => letter.toUpperCase())
}
