import { readWechatSettings, type HttpsSettings } from '../../cloudfunctions/shared/wechatSettings'
import { findProblems, readSettings, SettingsError } from '../settings/readSettings'

const NAMES = ['TARO_APP_CLOUD_ENV', 'WECHAT_APPID', 'WECHAT_APPSECRET', 'WECHAT_API_ORIGIN']

/** The keys and the environment that orders are sent with. Throws an Error that names the setting and how to mend it. */
export function readSendSettings(root: string): HttpsSettings & { env: string } {
  const all = readSettings(root)
  const settings = Object.fromEntries(NAMES.map((name) => [name, all[name]?.trim() ?? '']))
  const problems = findProblems(root, settings)
  if (problems.length > 0) throw new SettingsError(problems)
  const env = settings['TARO_APP_CLOUD_ENV'] ?? ''
  if (env === '')
    throw new Error(
      'TARO_APP_CLOUD_ENV is empty: write the id of your environment, from the CloudBase console, into .env.local.',
    )
  const wechat = readWechatSettings({ ...settings, WECHAT_API: 'https' })
  if (wechat.api !== 'https') throw new Error('unreachable')
  return { ...wechat, env }
}
