import { en } from './en'
import type { Translations } from './translations'
import { zhCN } from './zh-CN'
import { zhTW } from './zh-TW'

interface Language {
  catalogue: Translations
  /** Matches WeChat's names of the language, in lower case and with hyphens: "zh-hk". */
  names: RegExp
}

/** The languages of the pages; the first one whose names match is used. docs/languages.md tells how to add one. */
export const languages = {
  'zh-TW': { catalogue: zhTW, names: /^zh-(tw|hk|mo|hant)/ },
  'zh-CN': { catalogue: zhCN, names: /^zh/ },
  en: { catalogue: en, names: /^en/ },
} satisfies Record<string, Language>

/** The catalogue for WeChat's name of a language, such as "zh_CN", "zh_HK" or "en"; English if no language matches. */
export function translationsFor(
  wechatLanguage: string,
  among: Readonly<Record<string, Language>> = languages,
): Translations {
  const name = wechatLanguage.toLowerCase().replace(/_/g, '-')
  const language = Object.values(among).find(({ names }) => names.test(name))
  return (language ?? languages.en).catalogue
}
