import { useEffect, useState } from 'react'

const MINUTE_MS = 60_000

/** The current time in Unix seconds, updated every minute because no text on the page is more precise. */
export function useNow(): number {
  const [nowSeconds, setNowSeconds] = useState(currentSeconds)
  useEffect(() => {
    const timer = setInterval(() => {
      setNowSeconds(currentSeconds())
    }, MINUTE_MS)
    return () => {
      clearInterval(timer)
    }
  }, [])
  return nowSeconds
}

function currentSeconds(): number {
  return Math.floor(Date.now() / 1000)
}
