import { cloudTransport } from './cloudTransport'
import { containerTransport } from './containerTransport'
import { httpTransport } from './httpTransport'
import type { Transport } from './transport'

/** The way of the setting. The conditions are constants of the build: webpack leaves the two other ways out of the bundle. */
export function chooseTransport(): Transport {
  return process.env.TARO_APP_TRANSPORT === 'http'
    ? httpTransport
    : process.env.TARO_APP_TRANSPORT === 'container'
      ? containerTransport
      : cloudTransport
}
