import type { Kysely } from 'kysely'
import type { PaymentStore } from '../../../cloudfunctions/confirmReceipt/paymentStore'
import type { Schema } from '../schema'
import type { RunStatement } from '../statement'

/** The numbers of payments, in the shop's orders. */
export function createPaymentStore(kysely: Kysely<Schema>, run: RunStatement): PaymentStore {
  return {
    async findOwn(openid, orderId) {
      const orders = kysely.selectFrom('orders').select(['trade_no', 'transaction_id'])
      const own = orders.where('openid', '=', openid).where('order_id', '=', orderId)
      const [row] = await run(() => own.execute())
      if (!row) return null
      // An empty number is none.
      return { tradeNo: row.trade_no || undefined, transactionId: row.transaction_id || undefined }
    },
  }
}
