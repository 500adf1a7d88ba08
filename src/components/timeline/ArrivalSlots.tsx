import type { ReactNode } from 'react'
import { View } from '@tarojs/components'

/** How many times news can come before there must be more slots: few, as each timeline that opens sends them. */
const FIRST_SLOTS = 6
/** Those that are nested then. They go as far as one call may, since each nesting takes one of the templates' levels. */
const MORE_SLOTS = 36

interface Props {
  /** The first to come first. */
  arrivals: readonly ReactNode[]
  slots?: number
}

/**
 * What comes, in empty elements that wait for it, filled from the lowest up: putting something into an empty element
 * sends nothing else, while a list that grows at its top would be sent again each time.
 */
export function ArrivalSlots({ arrivals, slots = FIRST_SLOTS }: Props) {
  const own = arrivals.slice(0, slots)
  const later = arrivals.slice(slots)
  return (
    <>
      <View>{later.length > 0 && <ArrivalSlots arrivals={later} slots={MORE_SLOTS} />}</View>
      {Array.from({ length: slots }, (_, index) => (
        <View key={index}>{own[slots - 1 - index]}</View>
      ))}
    </>
  )
}
