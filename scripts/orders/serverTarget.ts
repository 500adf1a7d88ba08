import { randomUUID } from 'node:crypto'
import * as v from 'valibot'
import {
  NONCE_HEADER,
  SIGNATURE_HEADER,
  signRequest,
  TIMESTAMP_HEADER,
} from '../../server/orders/requestSignature'
import { CALL_MS, describeFailedCall, OrdersAnswer, type OrderTarget } from './ordersAnswer'

/** PUT /orders of a server of the shop's own. */
export function createServerTarget({ url, secret }: { url: string; secret: string }): OrderTarget {
  const address = new URL(url)
  return async (orders) => {
    const body = JSON.stringify({ orders })
    // A new nonce for each call: the server takes a signed request once.
    const parts = { method: 'PUT', path: address.pathname + address.search, nonce: randomUUID(), body }
    const timestamp = String(Math.floor(Date.now() / 1000))
    const headers = {
      'content-type': 'application/json',
      [TIMESTAMP_HEADER]: timestamp,
      [NONCE_HEADER]: parts.nonce,
      [SIGNATURE_HEADER]: signRequest(secret, { ...parts, timestamp }),
    }
    const { status, text } = await send(address, headers, body)
    const read = v.safeParse(v.pipe(v.string(), v.parseJson(), OrdersAnswer), text)
    if (!read.success) throw new Error(describeStatus(status))
    const answer = read.output
    if (!answer.ok)
      throw new Error(answer.code === 'NOT_AUTHORISED' ? REFUSED : describeFailedCall(answer.code))
    return answer.data.results
  }
}

const REFUSED =
  'The server at ORDERS_URL refuses the signature: ORDERS_SECRET must be the same on both sides, the clocks at most 300 s apart, and the path one that your proxy does not change.'

/** A redirect is not followed: the request would no longer be what was signed. */
async function send(
  address: URL,
  headers: Record<string, string>,
  body: string,
): Promise<{ status: number; text: string }> {
  const request = { method: 'PUT', headers, body, redirect: 'manual' as const }
  try {
    const response = await fetch(address, { ...request, signal: AbortSignal.timeout(CALL_MS) })
    return { status: response.status, text: await response.text() }
  } catch (cause) {
    const sentence =
      'The server at ORDERS_URL cannot be reached: look at the address, and run the command again.'
    throw new Error(sentence, { cause })
  }
}

function describeStatus(status: number): string {
  if (status === 404)
    return 'There is no PUT /orders at ORDERS_URL: look at the address, and set ORDERS_SECRET on the server.'
  return `The server at ORDERS_URL answered HTTP ${status}, and not as PUT /orders does: look at the address and at the server's log.`
}
