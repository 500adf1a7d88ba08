import { useCallback, useEffect, useState } from 'react'
import { MAX_QUERY_LENGTH } from '../services/orders'

/** Long enough to type the next character, short enough not to feel like waiting. */
const PAUSE_MS = 300

export interface Search {
  /** The text of the search field. */
  typed: string
  /** Maximum length of the text, characters. */
  maxLength: number
  /** The query to search for, set when typing pauses; null if there is none. */
  query: string | null
  type: (text: string) => void
  /** Searches without waiting for the pause. Returns false if the query has not changed. */
  submit: () => boolean
  clear: () => void
}

/** The text of the search field, and the query that follows it after a pause in typing. */
export function useSearch(): Search {
  const [typed, setTyped] = useState('')
  const [query, setQuery] = useState<string | null>(null)
  const wanted = toQuery(typed)
  useEffect(() => {
    if (wanted === query) return
    const timer = setTimeout(() => {
      setQuery(wanted)
    }, PAUSE_MS)
    return () => {
      clearTimeout(timer)
    }
  }, [wanted, query])
  const submit = useCallback(() => {
    setQuery(wanted)
    return wanted !== query
  }, [wanted, query])
  const clear = useCallback(() => {
    setTyped('')
    setQuery(null)
  }, [])
  return { typed, maxLength: MAX_QUERY_LENGTH, query, type: setTyped, submit, clear }
}

function toQuery(typed: string): string | null {
  const query = typed.trim().slice(0, MAX_QUERY_LENGTH).trim()
  return query === '' ? null : query
}
