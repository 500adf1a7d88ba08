import * as v from 'valibot'
import { Failure } from '../../cloudfunctions/shared/failure'

/** An account of the shop with a carrier, bound in WeChat's logistics assistant. */
export interface BoundAccount {
  /** WeChat's id of the carrier. */
  deliveryId: string
  /** The carrier's id of the shop. */
  accountId: string
  status: 'bound' | 'under review' | 'failed' | 'unbound' | 'unknown'
  /** How many waybills it may still make; undefined if the carrier does not say. */
  waybillsLeft: number | undefined
}

/** WeChat's `status_code`. */
const STATUS = new Map<unknown, BoundAccount['status']>([
  [0, 'bound'],
  [1, 'under review'],
  [2, 'failed'],
  [3, 'unbound'],
])

/** https://developers.weixin.qq.com/miniprogram/dev/server/API/express/express-by-business/api_getallaccount.html */
const Account = v.object({
  delivery_id: v.pipe(v.string(), v.nonEmpty()),
  biz_id: v.fallback(v.string(), ''),
  status_code: v.fallback(v.optional(v.number()), undefined),
  quota_num: v.fallback(v.optional(v.number()), undefined),
})
const AccountsReply = v.object({ list: v.nullish(v.array(v.unknown()), []) })

/** Reads the reply of getAllAccount. Throws BAD_REPLY if it is none. */
export function readBoundAccounts(reply: unknown): BoundAccount[] {
  const accounts = v.safeParse(AccountsReply, reply)
  if (!accounts.success || Array.isArray(reply))
    throw new Failure('BAD_REPLY', 'getAllAccount did not answer with a list')
  return accounts.output.list.flatMap(readAccount)
}

/** An entry that cannot be read is left out. */
function readAccount(entry: unknown): BoundAccount[] {
  const account = v.safeParse(Account, entry)
  if (!account.success) return []
  const { delivery_id, biz_id, status_code, quota_num } = account.output
  return [
    {
      deliveryId: delivery_id,
      accountId: biz_id,
      status: STATUS.get(status_code) ?? 'unknown',
      waybillsLeft: quota_num,
    },
  ]
}
