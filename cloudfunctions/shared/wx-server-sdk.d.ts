import 'wx-server-sdk'

declare module 'wx-server-sdk' {
  /** The SDK takes these two, but its own types know neither the symbol as `env` nor `timeout` (milliseconds). */
  export function init(config: { env: symbol; timeout: number }): void
}
