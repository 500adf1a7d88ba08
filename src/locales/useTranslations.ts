import { createContext, useContext } from 'react'
import type { Translations } from './translations'
import { zhCN } from './zh-CN'

/** The catalogue of the page's language; Simplified Chinese without a provider. */
export const TranslationsContext = createContext<Translations>(zhCN)

/** The catalogue of the page's language. */
export function useTranslations(): Translations {
  return useContext(TranslationsContext)
}
