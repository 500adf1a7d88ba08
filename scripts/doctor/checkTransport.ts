import type { Settings } from '../settings/readSettings'
import { findMissingForTransport, readTransport } from '../settings/transportSettings'
import { byHand, fine, missing, type Finding } from './finding'

const ABOUT = 'back end'

/** Whether the mini-program knows its back end, and the domains that WeChat's console must list for it. */
export function checkTransport(settings: Settings): Finding[] {
  const problems = findMissingForTransport(settings)
  if (problems.length > 0) return problems.map((problem) => missing(ABOUT, problem))
  switch (readTransport(settings)) {
    case 'http':
      return [fine(ABOUT, 'The mini-program asks a server of your own.'), ...describeDomains(settings)]
    case 'container':
      return [
        fine(
          ABOUT,
          `The mini-program asks the service ${settings.TARO_APP_CONTAINER_SERVICE ?? ''} in WeChat Cloud Run.`,
        ),
        byHand(
          ABOUT,
          'The console (设置 → 功能设置 → 基础库最低版本设置) must say 2.23.0 or newer, and Cloud Run must allow no public access.',
        ),
      ]
    default:
      return [fine(ABOUT, 'The mini-program asks the cloud functions of CloudBase.')]
  }
}

function describeDomains({ TARO_APP_SERVER_URL = '', TARO_APP_SESSION_URL = '' }: Settings): Finding[] {
  const server = readHost(TARO_APP_SERVER_URL)
  const hosts = [...new Set([server, readHost(TARO_APP_SESSION_URL)])].map((host) => `https://${host}`)
  return [
    byHand(
      'domains',
      `The console (开发管理 → 开发设置 → 服务器域名) must list ${hosts.join(' and ')} under request, and wss://${server} under socket.`,
    ),
  ]
}

/** The host with its port; the setting itself if it is no address, which the settings' own check reports. */
function readHost(address: string): string {
  return /^https:\/\/([^/]+)/.exec(address.trim())?.[1] ?? address.trim()
}
