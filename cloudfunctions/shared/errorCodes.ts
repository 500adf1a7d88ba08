import * as v from 'valibot'
import type { FailureCode } from '../../contract/failure'

/** An error number; WeChat writes some as text. */
export const ErrCode = v.union([v.number(), v.pipe(v.string(), v.regex(/^-?\d{1,9}$/), v.transform(Number))])

const MAPPED_CODES = ['NOT_TRACKED', 'BUSY', 'TIMEOUT', 'BAD_REPLY', 'NOT_AUTHORISED'] as const
type MappedCode = (typeof MAPPED_CODES)[number]

/**
 * WeChat's error numbers are positive: https://developers.weixin.qq.com/doc/oplatform/Return_codes/Return_code_descriptions_new.html
 * and the express pages, https://developers.weixin.qq.com/miniprogram/dev/OpenApiDoc/express/express-by-business/addOrder.html
 * The SDK's are negative: https://developers.weixin.qq.com/miniprogram/dev/wxcloud/reference/errcode.html
 */
const ERR_CODES: Record<MappedCode, readonly number[]> = {
  NOT_TRACKED: [
    40199, // waybill_id not found: wrong, or not created by this mini-program's addOrder
    9300528, // invalid waybill_id
    931023, // waybill does not exist
  ],
  BUSY: [
    -1, // WeChat is busy
    45009, // daily quota used up
    45011, // too many calls within a minute
    9300502, // the carrier's system failed
    9300509, // retried too fast
    9300537, // frequency limit
    930555, // system error
    930556, // the carrier did not answer in time
    930557, // the carrier's system failed
    930564, // the sandbox's daily quota is used up
    -601003, // the network
    -604103, // WeChat's side of the cloud call failed
    -501001, // gateway unreachable or failing; also the SDK's own timeout, see cloudCall.ts
    -501003, // the environment's request quota
    -501004, // the environment's concurrency quota
  ],
  TIMEOUT: [
    -501002, // CloudBase
    -601008, // the server behind it
    -604102, // the cloud call
  ],
  BAD_REPLY: [
    -601001, // the SDK cannot read WeChat's answer: it is empty, cut off, or neither JSON nor text
  ],
  NOT_AUTHORISED: [
    40001, // access token wrong
    40014, // access token illegal
    42001, // access token expired
    41001, // access token missing
    40003, // openid is not of this mini-program, or not this waybill's
    40013, // appid wrong
    40125, // app secret wrong
    40164, // address not on the allow-list
    41002, // appid missing
    41004, // app secret missing
    40243, // app secret frozen
    50004, // the account may not have tokens
    50007, // account frozen
    89503, // the administrator has to confirm the address
    89506, // the administrator has refused the address, for a day
    89507, // the administrator has refused the address, for an hour
    48001, // the logistics assistant is not enabled
    61007, // not authorised to the third-party platform
    930559, // sandbox: openid invalid
    930560, // shop not bound
    930566, // to be authorised in the mini-program's console
    930568, // not for personal accounts
    9300503, // carrier unknown
    9300520, // delivery_id invalid
    9300534, // openid or add_source does not match the order
    -604100, // no such cloud call
    -604101, // config.json does not request this permission
    -604104, // started without a WeChat identity
    -601004, // no permission
    -601012, // environment not authorised
    -601018, // cloud call not authorised
    -501005, // environment invalid
    -502003, // database permission
    -502005, // the collection does not exist
  ],
}

/** The contract's code for an error number of WeChat or the SDK; INTERNAL if the number is not listed. */
export function failureCodeOf(errCode: number): FailureCode {
  const isListed = (code: MappedCode): boolean => ERR_CODES[code].includes(errCode)
  return MAPPED_CODES.find(isListed) ?? 'INTERNAL'
}
