import { createContext, useContext } from 'react'
import type { Words } from './words'
import { zhCN } from './zh-CN'

/** The catalogue of the language on screen; Simplified Chinese where nobody has chosen one. */
export const WordsContext = createContext<Words>(zhCN)

/** The words of the language on screen. */
export function useWords(): Words {
  return useContext(WordsContext)
}
