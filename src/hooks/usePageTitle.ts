import { useEffect } from 'react'
import { setTitle } from '../platform/device'

/** Puts a page's title into WeChat's navigation bar. */
export function usePageTitle(title: string): void {
  useEffect(() => {
    setTitle(title)
  }, [title])
}
