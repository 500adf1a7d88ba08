import { setTimeout as delay } from 'node:timers/promises'
import * as v from 'valibot'
import { readPathFixture } from './pathFixture'

/** What comes back from api.weixin.qq.com: a body, or one of the ways in which none comes. */
export type WechatReply =
  { kind: 'body'; contentType: string; text: string } | { kind: 'silence' | 'http500' | 'reset' }

/** WeChat's server API on a developer's machine, answered from a fixture directory. */
export interface WechatApi {
  /** Answers a POST to `path`; the body is what a caller sent, unchecked. */
  post(path: string, body: unknown): Promise<WechatReply>
  /** How often each API was called, by the name of its cloud call. */
  calls(): Record<string, number>
  /** Lets go of the replies that are still being held back. */
  close(): void
}

export const PATH_GET = '/cgi-bin/express/business/path/get'

const PathParameters = v.object({
  delivery_id: v.pipe(v.string(), v.nonEmpty()),
  waybill_id: v.pipe(v.string(), v.nonEmpty()),
})
type PathParameters = v.InferOutput<typeof PathParameters>

/** `fixtures` holds `paths/<deliveryId>-<waybillId>.json`; they are read again on every call. */
export function openWechatApi(fixtures: string, log: (line: string) => void): WechatApi {
  const closing = new AbortController()
  let pathCalls = 0
  return {
    async post(path, body) {
      if (path !== PATH_GET) return refused(40066, 'invalid url')
      pathCalls += 1
      const parameters = v.safeParse(PathParameters, body)
      if (!parameters.success) return refused(47001, 'data format error')
      return trackReply(parameters.output, fixtures, log, closing.signal)
    },
    calls: () => ({ 'logistics.getPath': pathCalls }),
    close: () => {
      closing.abort()
    },
  }
}

async function trackReply(
  parameters: PathParameters,
  fixtures: string,
  log: (line: string) => void,
  closing: AbortSignal,
): Promise<WechatReply> {
  const fixture = await readPathFixture(fixtures, parameters.delivery_id, parameters.waybill_id)
  switch (fixture.kind) {
    case 'missing':
      return refused(40199, 'waybill_id not found')
    case 'broken':
      log(fixture.reason)
      return notJson()
    case 'reply':
      return json(fixture.text)
    case 'not-json':
      return notJson()
    case 'timeout':
      return { kind: 'silence' }
    case 'slow':
      return heldBack(fixture.milliseconds, json(JSON.stringify(notPickedUp(parameters))), closing)
    case 'http500':
    case 'reset':
      return { kind: fixture.kind }
  }
}

async function heldBack(
  milliseconds: number,
  reply: WechatReply,
  closing: AbortSignal,
): Promise<WechatReply> {
  try {
    return await delay(milliseconds, reply, { signal: closing })
  } catch {
    return { kind: 'silence' }
  }
}

/** WeChat's answer to an error keeps HTTP 200; the request id at the end is part of its text. */
function refused(errcode: number, errmsg: string): WechatReply {
  return json(JSON.stringify({ errcode, errmsg: `${errmsg} rid: 00000000-00000000-00000000` }))
}

/** A waybill without a scan yet: WeChat leaves `openid` empty then. */
function notPickedUp(parameters: PathParameters): object {
  return { openid: '', ...parameters, path_item_num: 0, path_item_list: [] }
}

function json(text: string): WechatReply {
  return { kind: 'body', contentType: 'application/json; encoding=utf-8', text }
}

function notJson(): WechatReply {
  return { kind: 'body', contentType: 'text/plain', text: 'upstream connect error' }
}
