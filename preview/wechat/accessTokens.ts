import { randomBytes } from 'node:crypto'
import * as v from 'valibot'
import { errorReply, jsonReply, type WechatReply } from './wechatReply'

/** The only AppID and AppSecret that the stand-in knows; they are of WeChat's shape. */
export const PREVIEW_APPID = 'wx0123456789abcdef'
export const PREVIEW_APPSECRET = '0123456789abcdef0123456789abcdef'

const VALID_SECONDS = 7200

/** In its last minutes a token is replaced by a new one, and both are valid. */
const LAST_SECONDS = 300

const TokenRequest = v.object({
  grant_type: v.optional(v.string(), ''),
  appid: v.optional(v.string(), ''),
  secret: v.optional(v.string(), ''),
  force_refresh: v.optional(v.boolean(), false),
})

interface IssuedToken {
  text: string
  /** Unix seconds. */
  endsAt: number
}

/**
 * WeChat's stable access tokens.
 * https://developers.weixin.qq.com/miniprogram/dev/server/API/mp-access-token/api_getstableaccesstoken.html
 */
export class AccessTokens {
  private issued: IssuedToken[] = []
  private ended: string[] = []
  private refusal: WechatReply | undefined

  constructor(private readonly now: () => number = () => Math.floor(Date.now() / 1000)) {}

  /** Answers a request for a token. Without `force_refresh` every caller gets the same one until its last minutes. */
  issue(body: unknown): WechatReply {
    if (this.refusal) return this.refusal
    const request = v.safeParse(TokenRequest, body)
    if (!request.success) return errorReply(47001, 'data format error')
    const { grant_type, appid, secret, force_refresh } = request.output
    if (grant_type !== 'client_credential') return errorReply(40002, 'invalid grant_type')
    if (appid === '') return errorReply(41002, 'appid missing')
    if (secret === '') return errorReply(41004, 'appsecret missing')
    if (appid !== PREVIEW_APPID) return errorReply(40013, 'invalid appid')
    if (secret !== PREVIEW_APPSECRET) return errorReply(40125, 'invalid appsecret')
    if (force_refresh) this.revoke()
    const { text, endsAt } = this.lasting() ?? this.create()
    return jsonReply(JSON.stringify({ access_token: text, expires_in: endsAt - this.now() }))
  }

  /** The error for a call with this token; undefined if it is valid. */
  check(token: string | null): WechatReply | undefined {
    if (token === null || token === '') return errorReply(41001, 'access_token missing')
    if (/\s/.test(token)) return errorReply(40014, 'invalid access_token')
    const known = this.issued.find(({ text }) => text === token)
    if (known && known.endsAt > this.now()) return undefined
    if (known || this.ended.includes(token)) return errorReply(42001, 'access_token expired')
    return errorReply(40001, 'invalid credential, access_token is invalid or not latest')
  }

  /** Ends the tokens as if their time was over: calls with them answer 42001. */
  expire(): void {
    this.ended.push(...this.issued.map(({ text }) => text))
    this.issued = []
  }

  /** Ends the tokens as `force_refresh` and a new AppSecret do: calls with them answer 40001. */
  revoke(): void {
    this.issued = []
  }

  /** Answers every request for a token with this, for example with an error; undefined ends that. */
  refuseWith(reply: WechatReply | undefined): void {
    this.refusal = reply
  }

  private lasting(): IssuedToken | undefined {
    return this.issued.find(({ endsAt }) => endsAt > this.now() + LAST_SECONDS)
  }

  private create(): IssuedToken {
    const token = { text: `90_${randomBytes(96).toString('base64url')}`, endsAt: this.now() + VALID_SECONDS }
    this.issued.push(token)
    return token
  }
}
