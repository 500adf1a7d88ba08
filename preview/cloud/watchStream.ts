import type { IncomingMessage, ServerResponse } from 'node:http'
import { readJson } from '../http'
import type { WatchMessage } from './watch'

/** Starts a client's watch; returns the function that stops it. */
export type StartWatch = (
  request: unknown,
  openid: string | undefined,
  send: (message: WatchMessage) => void,
) => () => void

const BODY_LIMIT_BYTES = 100_000

/** Answers POST /cloud/watch with one line of JSON for each message, until either side closes. */
export async function answerWatch(
  request: IncomingMessage,
  response: ServerResponse,
  openid: string | undefined,
  start: StartWatch,
): Promise<void> {
  // The watch itself refuses a body that could not be read.
  const watched = await readJson(request, BODY_LIMIT_BYTES)
  response.writeHead(200, {
    'content-type': 'application/x-ndjson; charset=utf-8',
    'cache-control': 'no-store',
  })
  const stop = start(watched, openid, (message) => {
    response.write(`${JSON.stringify(message)}\n`)
    if ('error' in message) response.end()
  })
  response.once('close', stop)
}
