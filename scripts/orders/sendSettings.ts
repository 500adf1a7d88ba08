import { readWechatSettings, type HttpsSettings } from '../../cloudfunctions/shared/wechatSettings'
import { findProblems, readSettings, SettingsError } from '../settings/readSettings'

/** Where orders are sent: to the function in CloudBase, or to a server of the shop's own. */
export type SendSettings =
  ({ way: 'function'; env: string } & HttpsSettings) | { way: 'server'; url: string; secret: string }

const FUNCTION_NAMES = ['TARO_APP_CLOUD_ENV', 'WECHAT_APPID', 'WECHAT_APPSECRET', 'WECHAT_API_ORIGIN']
const SERVER_NAMES = ['ORDERS_URL', 'ORDERS_SECRET']

/** The target and the keys that orders are sent with. Throws an Error that names the setting and how to mend it. */
export function readSendSettings(root: string): SendSettings {
  const all = readSettings(root)
  const toServer = Boolean(all['ORDERS_URL']?.trim())
  const names = toServer ? SERVER_NAMES : FUNCTION_NAMES
  const settings = Object.fromEntries(names.map((name) => [name, all[name]?.trim() ?? '']))
  const problems = findProblems(root, settings)
  if (problems.length > 0) throw new SettingsError(problems)
  return toServer ? readServer(settings) : readFunction(settings)
}

type Values = Readonly<Record<string, string>>

function readServer({ ORDERS_URL: url = '', ORDERS_SECRET: secret = '' }: Values): SendSettings {
  if (secret === '')
    throw new Error(
      'ORDERS_SECRET is empty beside ORDERS_URL: write the secret of your server into .env.local.',
    )
  return { way: 'server', url, secret }
}

function readFunction(settings: Values): SendSettings {
  const env = settings['TARO_APP_CLOUD_ENV'] ?? ''
  if (env === '')
    throw new Error(
      'TARO_APP_CLOUD_ENV is empty: write the id of your environment, from the CloudBase console, into .env.local.',
    )
  const wechat = readWechatSettings({ ...settings, WECHAT_API: 'https' })
  if (wechat.api !== 'https') throw new Error('unreachable')
  return { way: 'function', ...wechat, env }
}
