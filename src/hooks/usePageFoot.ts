import { useState } from 'react'
import { useReachBottom } from '@tarojs/taro'

/** A page with more nodes than this needs scrolling on any phone, and what is below them can wait. */
const MAX_NODES_ON_SCREEN = 10

/** False until the customer comes to the foot of a long page, so that opening it does not send what is below. */
export function usePageFoot(nodes: number): boolean {
  const [reached, setReached] = useState(false)
  useReachBottom(() => {
    setReached(true)
  })
  return reached || nodes <= MAX_NODES_ON_SCREEN
}
