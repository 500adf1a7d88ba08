import { en } from '../en'
import type { Translations } from '../translations'
import { useTranslations } from '../useTranslations'
import { zhTW } from '../zh-TW'
import { mapPage as english } from './en'
import { mapPage as simplified, type MapPageTranslations } from './zh-CN'
import { mapPage as traditional } from './zh-TW'

const BY_CATALOGUE: ReadonlyMap<Translations, MapPageTranslations> = new Map([
  [zhTW, traditional],
  [en, english],
])

/** The texts of the map page in the page's language. */
export function useMapPageTranslations(): MapPageTranslations {
  return BY_CATALOGUE.get(useTranslations()) ?? simplified
}
