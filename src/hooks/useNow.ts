import { useEffect, useState } from 'react'

const MINUTE_MS = 60_000

/** The present in Unix seconds, anew every minute: no text on the page is finer than that. */
export function useNow(): number {
  const [nowSeconds, setNowSeconds] = useState(presentSeconds)
  useEffect(() => {
    const timer = setInterval(() => {
      setNowSeconds(presentSeconds())
    }, MINUTE_MS)
    return () => {
      clearInterval(timer)
    }
  }, [])
  return nowSeconds
}

function presentSeconds(): number {
  return Math.floor(Date.now() / 1000)
}
