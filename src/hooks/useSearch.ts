import { useCallback, useEffect, useState } from 'react'
import { MAX_QUERY_LENGTH } from '../services/orders'

/** Long enough to type the next letter in, too short to wait for. */
const PAUSE_MS = 300

export interface Search {
  /** What stands in the field. */
  typed: string
  /** Longest text that the search takes, characters. */
  maxLength: number
  /** What is looked for, once the typing has paused; null while that is nothing. */
  query: string | null
  type: (text: string) => void
  /** Looks for it without waiting; false where that is what was looked for already. */
  submit: () => boolean
  clear: () => void
}

/** What the customer types to look for, and when it is time to look. */
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
