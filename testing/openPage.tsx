import type { ComponentType } from 'react'
import { act, render, type RenderResult } from '@testing-library/react'
import { SWRConfig } from 'swr'
import { swrConfig } from '../src/swrConfig'
import { TranslationsContext } from '../src/locales/useTranslations'
import type { Translations } from '../src/locales/translations'
import { zhCN } from '../src/locales/zh-CN'
import { openWith, resetDevice } from './taro'

/** Opens a page as WeChat would, at a deep link with these query values, on a new device. */
export function openPage(
  Page: ComponentType,
  query: Record<string, string> = {},
  words: Translations = zhCN,
): RenderResult {
  resetDevice()
  return openPageAgain(Page, query, words)
}

/** Opens a page on the device as it is, in a mini-program that has just been started. */
export function openPageAgain(
  Page: ComponentType,
  query: Record<string, string> = {},
  words: Translations = zhCN,
): RenderResult {
  openWith(query)
  return render(
    <TranslationsContext.Provider value={words}>
      <SWRConfig value={{ ...swrConfig }}>
        <Page />
      </SWRConfig>
    </TranslationsContext.Provider>,
  )
}

/** Does something, and waits until the answers that are ready have reached the screen. */
export function settled<T>(what: () => T): Promise<T> {
  return act(async () => {
    const result = what()
    await Promise.resolve()
    return result
  })
}
