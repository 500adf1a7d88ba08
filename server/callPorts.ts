import type { FastifyReply } from 'fastify'
import { logNote } from '../cloudfunctions/shared/callRecord'
import type { Reply } from '../contract/reply'

/** Runs a call and writes its line in the log; answers a Reply and never throws. */
export type RunCall = <T>(name: string, requestId: string, work: () => Promise<Reply<T>>) => Promise<Reply<T>>

/** What refused requests are counted as, see /metrics. */
export type RefusalKind = 'signature' | 'replay' | 'body too large' | 'not JSON'

export type CountRefusal = (kind: RefusalKind) => void

/** Counts a refused request, and notes the reason with nothing of the request. */
export function noteRefusal(
  where: string,
  reason: string,
  kind: RefusalKind,
  { countRefusal }: { countRefusal: CountRefusal },
): void {
  countRefusal(kind)
  logNote(where, { refused: reason })
}

/** Sends a text that no browser takes for a page. */
export function sendText(reply: FastifyReply, status: number, text: string): FastifyReply {
  return reply
    .code(status)
    .header('content-type', 'text/plain; charset=utf-8')
    .header('x-content-type-options', 'nosniff')
    .send(text)
}
