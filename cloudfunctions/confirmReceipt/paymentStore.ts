import * as v from 'valibot'
import type { Cloud } from '../shared/cloud'
import { cloudCall } from '../shared/cloudCall'
import type { Deadline } from '../shared/deadline'
import { readDocuments } from '../shared/documents'
import type { PaymentNumbers } from '../shared/orderStore'

export interface PaymentStore {
  /** The payment's numbers of the customer's own order; null if it does not exist or is another customer's. Throws a Failure. */
  findOwn(openid: string, orderId: string): Promise<PaymentNumbers | null>
}

const Text = v.fallback(v.optional(v.pipe(v.string(), v.nonEmpty())), undefined)
const Payment = v.fallback(v.object({ tradeNo: Text, transactionId: Text }), {})

/** The numbers of payments, in the shop's orders. */
export function createPaymentStore(cloud: Cloud, deadline: Deadline): PaymentStore {
  return {
    async findOwn(openid, orderId) {
      const order = cloud.database().collection('orders').where({ orderId, _openid: openid }).limit(1)
      const [document] = readDocuments(await cloudCall(deadline, () => order.get()))
      return document === undefined ? null : v.parse(Payment, document)
    },
  }
}
