import type { ComponentType } from 'react'
import { act, render, type RenderResult } from '@testing-library/react'
import { SWRConfig } from 'swr'
import { swrConfig } from '../src/swrConfig'
import { TranslationsContext } from '../src/locales/useTranslations'
import type { Translations } from '../src/locales/translations'
import { OnDemandContext } from '../src/hooks/useOnDemand'
import { zhCN } from '../src/locales/zh-CN'
import { atlas, withMessages } from './onDemand'
import { openWith, resetDevice } from './taro'

const LOADED = { atlas, loading: false }

/** Opens a page on a new device, at a deep link with these query values. */
export function openPage(
  Page: ComponentType,
  query: Record<string, string> = {},
  translations: Translations = zhCN,
): RenderResult {
  resetDevice()
  return openPageAgain(Page, query, translations)
}

/** Opens a page on the device of the last test step, after a restart of the mini-program. */
export function openPageAgain(
  Page: ComponentType,
  query: Record<string, string> = {},
  translations: Translations = zhCN,
): RenderResult {
  openWith(query)
  return render(
    <TranslationsContext.Provider value={withMessages(translations)}>
      <OnDemandContext.Provider value={LOADED}>
        <SWRConfig value={{ ...swrConfig }}>
          <Page />
        </SWRConfig>
      </OnDemandContext.Provider>
    </TranslationsContext.Provider>,
  )
}

/** Runs an action, and waits until React has rendered the answers that are ready. */
export function settled<T>(action: () => T): Promise<T> {
  return act(async () => {
    const result = action()
    await Promise.resolve()
    return result
  })
}
