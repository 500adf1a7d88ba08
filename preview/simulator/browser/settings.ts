import type { Theme } from '../compiled'
import type { NetworkState } from './network'

/** What the address says about the customer and the phone. */
export interface Settings {
  openid: string
  /** In WeChat's spelling: `zh_CN`, `en` … */
  language: string
  /** Undefined where the browser's own theme counts. */
  theme: Theme | undefined
  /** The type size set in WeChat, in pixels; 16 is the usual one. */
  fontSize: number
  /** Unix seconds at which the clock starts; undefined where it is the real one. */
  nowSeconds: number | undefined
  network: NetworkState
}

/** Reads the question of the address; what it leaves out is as the browser has it. */
export function readSettings(search: string, defaults: { openid: string; language: string }): Settings {
  const asked = new URLSearchParams(search)
  const theme = asked.get('theme')
  const network = asked.get('network')
  return {
    openid: asked.get('openid') ?? defaults.openid,
    language: weChatLanguage(asked.get('lang') ?? defaults.language),
    theme: theme === 'light' || theme === 'dark' ? theme : undefined,
    fontSize: positive(asked.get('fontSize')) ?? 16,
    nowSeconds: positive(asked.get('now')),
    network: network === 'slow' || network === 'offline' ? network : 'online',
  }
}

/** WeChat writes Chinese with its region, and other languages without one. */
export function weChatLanguage(tag: string): string {
  const [language = '', ...regions] = tag.replaceAll('_', '-').split('-')
  if (language !== 'zh') return language
  if (regions.includes('HK') || regions.includes('MO')) return 'zh_HK'
  if (regions.includes('TW') || regions.includes('Hant')) return 'zh_TW'
  return 'zh_CN'
}

function positive(text: string | null): number | undefined {
  const number = Number(text)
  return number > 0 ? number : undefined
}
