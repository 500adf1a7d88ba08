/** An openid of WeChat's: 28 characters at present. */
export const OPENID = /^[\w-]{1,128}$/
