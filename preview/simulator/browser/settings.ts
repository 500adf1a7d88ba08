import type { Theme } from '../compiled'
import type { NetworkState } from './network'

/** The settings of the customer and the phone in the preview's address. */
export interface Settings {
  openid: string
  /** WeChat's name of the language: `zh_CN`, `en` … */
  language: string
  /** Undefined follows the browser's theme. */
  theme: Theme | undefined
  /** The font size set in WeChat, in pixels; the default is 17, the standard size on an iPhone. */
  fontSize: number
  /** The start of the clock in Unix seconds; undefined for the real time. */
  nowSeconds: number | undefined
  network: NetworkState
  privacy: PrivacyState
}

/**
 * The shop's privacy guide: declared and agreed to, declared but not yet agreed to, or not declared in WeChat's console.
 */
export type PrivacyState = 'agreed' | 'ask' | 'undeclared'

/** Reads the settings from the query of the address; the defaults come from the browser. */
export function readSettings(search: string, defaults: { openid: string; language: string }): Settings {
  const asked = new URLSearchParams(search)
  const theme = asked.get('theme')
  const network = asked.get('network')
  const privacy = asked.get('privacy')
  return {
    openid: asked.get('openid') ?? defaults.openid,
    language: weChatLanguage(asked.get('lang') ?? defaults.language),
    theme: theme === 'light' || theme === 'dark' ? theme : undefined,
    fontSize: positive(asked.get('fontSize')) ?? 17,
    nowSeconds: positive(asked.get('now')),
    network: network === 'slow' || network === 'offline' ? network : 'online',
    privacy: privacy === 'ask' || privacy === 'undeclared' ? privacy : 'agreed',
  }
}

/** Converts a language tag to WeChat's name: Chinese with its region, other languages without one. */
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
