/** The answer of api.weixin.qq.com: a body, or a failure without one. `silence` never answers. */
export type WechatReply =
  { kind: 'body'; contentType: string; text: string } | { kind: 'silence' | 'http500' | 'reset' }

export function jsonReply(text: string): WechatReply {
  return { kind: 'body', contentType: 'application/json; encoding=utf-8', text }
}

/** WeChat reports an error with HTTP 200 and puts the request id at the end of the message. */
export function errorReply(errcode: number, errmsg: string): WechatReply {
  return jsonReply(JSON.stringify({ errcode, errmsg: `${errmsg} rid: 00000000-00000000-00000000` }))
}

export function notJsonReply(): WechatReply {
  return { kind: 'body', contentType: 'text/plain', text: 'upstream connect error' }
}
