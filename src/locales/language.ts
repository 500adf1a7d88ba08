import { en } from './en'
import type { Translations } from './translations'
import { zhCN } from './zh-CN'
import { zhTW } from './zh-TW'

/** The catalogue for WeChat's name of a language, such as "zh_CN", "zh_HK" or "en"; English for all others. */
export function translationsFor(language: string): Translations {
  const tag = language.toLowerCase().replace(/_/g, '-')
  if (/^zh-(tw|hk|mo|hant)/.test(tag)) return zhTW
  return tag.startsWith('zh') ? zhCN : en
}
