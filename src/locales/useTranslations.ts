import { createContext, useContext } from 'react'
import type { Translations } from './translations'
import { zhCN } from './zh-CN'

/** The catalogue of the language on screen; Simplified Chinese where nobody has chosen one. */
export const TranslationsContext = createContext<Translations>(zhCN)

/** The words of the language on screen. */
export function useTranslations(): Translations {
  return useContext(TranslationsContext)
}
