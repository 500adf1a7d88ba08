import type { ReactNode } from 'react'
import { View } from '@tarojs/components'

/** How many times news can come before the slots are nested once more. */
const SLOTS = 6

/**
 * What comes, in empty elements that wait for it, filled from the lowest up: putting something into an empty element
 * sends nothing else, while a list that grows at its top would be sent again each time.
 */
export function ArrivalSlots({
  arrivals,
}: {
  /** The first to come first. */ arrivals: readonly ReactNode[]
}) {
  const own = arrivals.slice(0, SLOTS)
  const later = arrivals.slice(SLOTS)
  return (
    <>
      <View>{later.length > 0 && <ArrivalSlots arrivals={later} />}</View>
      {Array.from({ length: SLOTS }, (_, index) => (
        <View key={index}>{own[SLOTS - 1 - index]}</View>
      ))}
    </>
  )
}
