import { en } from './en'
import type { MessageWords } from './messages/messageWords'
import type { Translations } from './translations'
import { zhCN } from './zh-CN'
import { zhTW } from './zh-TW'

export interface Language {
  catalogue: Translations
  /** Loads the words in which carriers' messages are written again; none if they stay as written. */
  loadWords?: () => Promise<{ messages: MessageWords }>
  /** Matches WeChat's names of the language, in lower case and with hyphens: "zh-hk". */
  names: RegExp
}

/** The languages of the pages; the first one whose names match is used. docs/languages.md tells how to add one. */
export const languages: Readonly<Record<'zh-TW' | 'zh-CN' | 'en', Language>> = {
  'zh-TW': {
    catalogue: zhTW,
    loadWords: () => import(/* webpackChunkName: "languages/messages" */ './messages/zh-TW'),
    names: /^zh-(tw|hk|mo|hant)/,
  },
  'zh-CN': { catalogue: zhCN, names: /^zh/ },
  en: {
    catalogue: en,
    loadWords: () => import(/* webpackChunkName: "languages/messages" */ './messages/en'),
    names: /^en/,
  },
}

/** The language of WeChat's name of it, such as "zh_CN", "zh_HK" or "en"; English if none matches. */
export function languageFor(
  wechatLanguage: string,
  among: Readonly<Record<string, Language>> = languages,
): Language {
  const name = wechatLanguage.toLowerCase().replace(/_/g, '-')
  return Object.values(among).find(({ names }) => names.test(name)) ?? languages.en
}
