import { readServerSettings, type Environment, type ServerSettings } from '../server/settings'

/** The settings of a server with tokens of a shared secret, as a test's environment. */
export const SERVER_ENVIRONMENT = {
  PORT: '0',
  HOST: '127.0.0.1',
  IDENTITY: 'jwt',
  JWT_SECRET: 'a secret of the shop with 32 bytes',
  JWT_ISSUER: 'https://shop.example.com',
  JWT_AUDIENCE: 'parcel-path',
  WECHAT_APPID: 'wx0123456789abcdef',
  WECHAT_APPSECRET: '0123456789abcdef0123456789abcdef',
} as const satisfies Environment

export function serverSettings(changes: Environment = {}): ServerSettings {
  return readServerSettings({ ...SERVER_ENVIRONMENT, ...changes })
}
