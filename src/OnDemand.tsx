import { useEffect, useMemo, useState, type PropsWithChildren } from 'react'
import useSWR from 'swr'
import { loadAtlas } from './domain/loadAtlas'
import { OnDemandContext } from './hooks/useOnDemand'
import { useReconnect } from './hooks/useOnline'
import type { Language } from './locales/language'
import { TranslationsContext } from './locales/useTranslations'
import { loadMessages } from './presenters/loadMessages'

/** The longest time that a page waits for the scripts, milliseconds. They are small and load beside the first answer. */
const WAIT_MS = 1_000

const ONCE = { revalidateIfStale: false, revalidateOnFocus: false }

/**
 * Loads the scripts that are not in the main package: what places cities, and what writes messages in the language. Without
 * them the pages show no cities, and the carriers' own words.
 */
export function OnDemand({ language, children }: PropsWithChildren<{ language: Language }>) {
  const atlas = useSWR('atlas', loadAtlas, ONCE)
  const messages = useSWR('messages', () => loadMessages(language), ONCE)
  const scripts = [atlas, messages]
  useReconnect(() => {
    for (const { error, mutate } of scripts) if (error !== undefined) void mutate()
  })
  const late = useLate()
  const loading = !late && scripts.some(({ data, error }) => data === undefined && error === undefined)
  const writer = messages.data ?? null
  const t = useMemo(() => ({ ...language.catalogue, messages: writer }), [language, writer])
  const places = atlas.data ?? null
  const onDemand = useMemo(() => ({ atlas: places, loading }), [places, loading])
  return (
    <TranslationsContext.Provider value={t}>
      <OnDemandContext.Provider value={onDemand}>{children}</OnDemandContext.Provider>
    </TranslationsContext.Provider>
  )
}

/** True once a page has waited for long enough. */
function useLate(): boolean {
  const [late, setLate] = useState(false)
  useEffect(() => {
    const timer = setTimeout(() => {
      setLate(true)
    }, WAIT_MS)
    return () => {
      clearTimeout(timer)
    }
  }, [])
  return late
}
