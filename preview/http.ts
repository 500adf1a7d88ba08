import type { IncomingMessage, ServerResponse } from 'node:http'

export class BodyTooLarge extends Error {
  override readonly name = 'BodyTooLarge'
}

/** Reads the whole body of a request. Throws BodyTooLarge as soon as more than `limitBytes` have arrived. */
export async function readBody(request: IncomingMessage, limitBytes: number): Promise<Buffer> {
  const chunks: Buffer[] = []
  let size = 0
  // Leaving a plain `for await` early destroys the connection, and then no answer can be sent.
  for await (const chunk of request.iterator({ destroyOnReturn: false })) {
    const bytes = Buffer.from(chunk as Uint8Array)
    size += bytes.length
    if (size > limitBytes) throw new BodyTooLarge(`more than ${limitBytes} bytes`)
    chunks.push(bytes)
  }
  return Buffer.concat(chunks)
}

/** Reads a body as JSON; undefined if it is not JSON or has more than `limitBytes`. */
export async function readJson(request: IncomingMessage, limitBytes: number): Promise<unknown> {
  try {
    return JSON.parse((await readBody(request, limitBytes)).toString())
  } catch {
    return undefined
  }
}

export function sendJson(response: ServerResponse, status: number, body: object): void {
  sendText(response, status, 'application/json', JSON.stringify(body))
}

/** Sends a text that no cache keeps, as the next one may differ. Does nothing if an answer has begun already. */
export function sendText(response: ServerResponse, status: number, type: string, text: string): void {
  if (response.headersSent) return
  // The rest of an unread body would be taken for the next request on the same connection.
  if (!response.req.complete) response.setHeader('connection', 'close')
  response.writeHead(status, { 'content-type': `${type}; charset=utf-8`, 'cache-control': 'no-store' })
  response.end(text)
}
