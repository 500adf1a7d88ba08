import { useState } from 'react'
import { useDidHide, useDidShow } from '@tarojs/taro'

/** False while another page covers this one or WeChat is in the background. */
export function usePageVisible(): boolean {
  const [visible, setVisible] = useState(true)
  useDidShow(() => {
    setVisible(true)
  })
  useDidHide(() => {
    setVisible(false)
  })
  return visible
}
