import { useRef } from 'react'
import type { ITouchEvent, ViewProps } from '@tarojs/components'
import type { TrackedWaybill } from '../domain/order'

/** Pixels on the screen. */
export interface Point {
  clientX: number
  clientY: number
}

/** A shorter way is that of a finger which meant to stay. */
const LEAST_ACROSS = 60
/** From the edge of the screen it is WeChat's own, and leads to the page before. */
const EDGE = 30

export type SwipeHandlers = Pick<ViewProps, 'onTouchStart' | 'onTouchEnd'>

/**
 * For what shows a parcel: a finger that goes across it leads to the order's next parcel, or to the one before. No
 * handlers where there is one parcel alone, as each of them is a message from WeChat's view.
 */
export function useParcelSwipe(
  { waybillId, siblings }: TrackedWaybill,
  onChoose: (waybillId: string) => void,
): SwipeHandlers {
  const start = useRef<Point | null>(null)
  if (siblings.length < 2) return {}
  // Taro types the touches of a view as events of any kind.
  return {
    onTouchStart: (event) => {
      const { touches } = event as ITouchEvent
      start.current = touches.length === 1 ? (touches[0] ?? null) : null
    },
    onTouchEnd: (event) => {
      const [end] = (event as ITouchEvent).changedTouches
      const step = start.current && end ? stepOf(start.current, end) : 0
      start.current = null
      const chosen = step !== 0 && siblings[siblings.findIndex((each) => each.waybillId === waybillId) + step]
      if (chosen) onChoose(chosen.waybillId)
    },
  }
}

/** How many parcels further a finger's way leads: 1, -1, or 0 where it scrolled, tapped, or left the page. */
export function stepOf(from: Point, to: Point): 1 | -1 | 0 {
  const across = to.clientX - from.clientX
  const isLevel = Math.abs(to.clientY - from.clientY) * 2 < Math.abs(across)
  if (from.clientX < EDGE || Math.abs(across) < LEAST_ACROSS || !isLevel) return 0
  return across < 0 ? 1 : -1
}
