/** Requests of getPath that name an order by a payment in a wrong way. */
export const WRONG_PAYMENTS: readonly [object][] = [
  [{}],
  [{ tradeNo: '' }],
  [{ tradeNo: null }],
  [{ tradeNo: { $ne: null } }],
  [{ transactionId: ['4200001'] }],
  [{ transactionId: 4200001 }],
  [{ tradeNo: 'T'.repeat(129) }],
  [{ tradeNo: 'T1\u0000' }],
]
