import { en } from '../en'
import type { Translations } from '../translations'
import { useTranslations } from '../useTranslations'
import { zhTW } from '../zh-TW'
import { sharePage as english } from './en'
import { sharePage as simplified, type SharePageTranslations } from './zh-CN'
import { sharePage as traditional } from './zh-TW'

const BY_CATALOGUE: ReadonlyMap<Translations, SharePageTranslations> = new Map([
  [zhTW, traditional],
  [en, english],
])

/** The texts of the share page in the page's language. */
export function useSharePageTranslations(): SharePageTranslations {
  return BY_CATALOGUE.get(useTranslations()) ?? simplified
}
