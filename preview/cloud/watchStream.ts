import type { IncomingMessage, ServerResponse } from 'node:http'
import { readBody } from '../http'
import type { WatchMessage } from './watch'

/** Opens a watch of a client; returns what ends it. */
export type StartWatch = (
  request: unknown,
  openid: string | undefined,
  tell: (message: WatchMessage) => void,
) => () => void

const BODY_LIMIT_BYTES = 100_000

/** Answers POST /cloud/watch: one line of JSON for each message, until either side closes. */
export async function answerWatch(
  request: IncomingMessage,
  response: ServerResponse,
  openid: string | undefined,
  open: StartWatch,
): Promise<void> {
  const asked = await readJson(request)
  response.writeHead(200, {
    'content-type': 'application/x-ndjson; charset=utf-8',
    'cache-control': 'no-store',
  })
  const stop = open(asked, openid, (message) => {
    response.write(`${JSON.stringify(message)}\n`)
    if ('error' in message) response.end()
  })
  response.once('close', stop)
}

/** Undefined for a body that is no JSON, or too long: the watch refuses that as it refuses all that makes no sense. */
async function readJson(request: IncomingMessage): Promise<unknown> {
  try {
    return JSON.parse((await readBody(request, BODY_LIMIT_BYTES)).toString())
  } catch {
    return undefined
  }
}
