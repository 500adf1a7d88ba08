import { useState } from 'react'
import { useDidHide, useDidShow } from '@tarojs/taro'

/** Whether the page is what the customer sees: not covered by another page, nor WeChat in the background. */
export function usePageVisible(): boolean {
  const [onScreen, setOnScreen] = useState(true)
  useDidShow(() => {
    setOnScreen(true)
  })
  useDidHide(() => {
    setOnScreen(false)
  })
  return onScreen
}
