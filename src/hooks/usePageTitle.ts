import { useEffect } from 'react'
import { setPageTitle } from '../platform/navigation'

/** Puts a page's title into WeChat's navigation bar. */
export function usePageTitle(title: string): void {
  useEffect(() => {
    setPageTitle(title)
  }, [title])
}
