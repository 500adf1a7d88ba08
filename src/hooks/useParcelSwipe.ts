import { useRef } from 'react'
import type { ITouchEvent, ViewProps } from '@tarojs/components'
import { isSameWaybill, type TrackedWaybill, type Waybill } from '../domain/order'

/** CSS pixels on the screen. */
export interface Point {
  clientX: number
  clientY: number
}

/** A shorter movement is not a swipe. */
const MIN_DISTANCE = 60
/** A swipe from the edge of the screen is WeChat's own gesture for "back". */
const EDGE = 30

/**
 * The touch handlers of an element that shows a parcel: a swipe across it chooses the next or the previous parcel of the
 * order. There are no handlers for a single parcel, because each of them sends an event from WeChat's view.
 */
export function useParcelSwipe(
  shown: TrackedWaybill,
  onChoose: (waybill: Waybill) => void,
): Pick<ViewProps, 'onTouchStart' | 'onTouchEnd'> {
  const { siblings } = shown
  const start = useRef<Point | null>(null)
  if (siblings.length < 2) return {}
  // Taro types a view's touch events as events of any kind.
  return {
    onTouchStart: (event) => {
      const { touches } = event as ITouchEvent
      start.current = touches.length === 1 ? (touches[0] ?? null) : null
    },
    onTouchEnd: (event) => {
      const [end] = (event as ITouchEvent).changedTouches
      const step = start.current && end ? swipeStep(start.current, end) : 0
      start.current = null
      const index = siblings.findIndex((each) => isSameWaybill(each, shown))
      const chosen = step !== 0 && siblings[index + step]
      if (chosen) onChoose(chosen)
    },
  }
}

/** How many parcels a finger's movement leads on: 1, -1, or 0 if it was a scroll, a tap or WeChat's own gesture. */
export function swipeStep(from: Point, to: Point): 1 | -1 | 0 {
  const across = to.clientX - from.clientX
  const isLevel = Math.abs(to.clientY - from.clientY) * 2 < Math.abs(across)
  if (from.clientX < EDGE || Math.abs(across) < MIN_DISTANCE || !isLevel) return 0
  return across < 0 ? 1 : -1
}
