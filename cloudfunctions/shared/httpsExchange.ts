import { request as requestHttp, type IncomingMessage, type RequestOptions } from 'node:http'
import { request as requestHttps } from 'node:https'
import { limitTime } from './limitTime'
import { Failure } from './failure'

/** A longer answer is none of WeChat's, bytes. */
const MAX_ANSWER_BYTES = 8_000_000

/**
 * Sends JSON to WeChat and returns the text of its answer, read as UTF-8: WeChat's headers name no charset, or a wrong one.
 * Without a body it is a GET. A redirect is not followed, as the address has the access token. Throws BUSY if there is no
 * connection or the status is not 200, TIMEOUT after `limitMs`, and BAD_REPLY for an answer without end. No error has the
 * address, the body or the answer in it.
 */
export async function exchange(address: URL, body: object | undefined, limitMs: number): Promise<string> {
  const ending = new AbortController()
  try {
    return await limitTime(limitMs, () => send(address, body, ending.signal))
  } finally {
    ending.abort()
  }
}

function send(address: URL, body: object | undefined, signal: AbortSignal): Promise<string> {
  const text = body && JSON.stringify(body)
  const start = address.protocol === 'http:' ? requestHttp : requestHttps
  return new Promise((resolve, reject) => {
    const fail = (error: NodeJS.ErrnoException): void => {
      reject(new Failure('BUSY', `the connection to WeChat failed: ${error.code ?? error.name}`))
    }
    const request = start(address, describeRequest(text, signal))
    request.on('error', fail)
    request.on('response', (response) => {
      response.on('error', fail)
      readText(response).then(resolve, reject)
    })
    request.end(text)
  })
}

function describeRequest(text: string | undefined, signal: AbortSignal): RequestOptions {
  // A connection that is kept open breaks while CloudBase freezes the instance.
  const options = { agent: false, signal } as const
  const accept = 'application/json'
  if (text === undefined) return { ...options, method: 'GET', headers: { accept } }
  const headers = { accept, 'content-type': 'application/json', 'content-length': Buffer.byteLength(text) }
  return { ...options, method: 'POST', headers }
}

function readText(response: IncomingMessage): Promise<string> {
  return new Promise((resolve, reject) => {
    if (response.statusCode !== 200) {
      reject(new Failure('BUSY', `WeChat answered HTTP ${response.statusCode ?? 0}`))
      response.resume()
      return
    }
    const chunks: Uint8Array[] = []
    let bytes = 0
    response.on('data', (chunk: Uint8Array) => {
      bytes += chunk.length
      if (bytes > MAX_ANSWER_BYTES) reject(new Failure('BAD_REPLY', 'the answer of WeChat has no end'))
      else chunks.push(chunk)
    })
    response.on('end', () => {
      resolve(new TextDecoder().decode(Buffer.concat(chunks)))
    })
  })
}
