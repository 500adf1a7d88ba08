import * as v from 'valibot'
import type { FailureCode } from '../../../contract/failure'
import type { OrderSummary } from '../../../contract/orderSummary'
import { ReplyEnvelope } from '../../../contract/reply'
import type { FailureReason } from '../../domain/failureReason'
import type { UntrackedOrder } from '../../domain/order'
import { ServiceError } from '../errors'
import { chooseTransport } from './chooseTransport'
import { withinDeadline } from './withinDeadline'

const REASONS: Record<FailureCode, FailureReason> = {
  BAD_REQUEST: 'bad-request',
  NOT_FOUND: 'not-found',
  NOT_TRACKED: 'not-tracked',
  BUSY: 'busy',
  TIMEOUT: 'timeout',
  NOT_AUTHORISED: 'forbidden',
  BAD_REPLY: 'bad-reply',
  INTERNAL: 'unavailable',
}

/**
 * Calls a function of the back end and reads its reply with `schema`. Throws ServiceError with the reason that the function
 * gave, or `timeout` after 12 s, `offline` as soon as there is no network, `bad-reply` for a reply of another shape.
 */
export async function callFunction<Schema extends v.GenericSchema>(
  name: string,
  request: object,
  schema: Schema,
): Promise<v.InferOutput<Schema>> {
  const { send, reasonOf } = chooseTransport()
  const answer = v.safeParse(ReplyEnvelope, await withinDeadline(send(name, request), reasonOf))
  if (!answer.success) throw new ServiceError('bad-reply', answer.issues)
  const result = answer.output
  if (!result.ok) throw new ServiceError(REASONS[result.code], result.code, toUntrackedOrder(result.order))
  const reply = v.safeParse(schema, result.data)
  if (!reply.success) throw new ServiceError('bad-reply', reply.issues)
  return reply.output
}

function toUntrackedOrder(order: OrderSummary | undefined): UntrackedOrder | undefined {
  return order && { orderId: order.orderId, goods: order.goods ?? [], waybills: order.waybills }
}

/** Prepares the way to the back end; called once at launch. */
export function connectCloud(): void {
  chooseTransport().connect()
}
