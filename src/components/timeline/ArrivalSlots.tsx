import type { ReactNode } from 'react'
import { View } from '@tarojs/components'

/** Slots of a new timeline; few, because each timeline that opens sends them all. */
const FIRST_SLOTS = 6
/** Slots of a nested group; many, because each nesting uses up one of the templates' levels. */
const MORE_SLOTS = 36

interface Props {
  /** Oldest first. */
  arrivals: readonly ReactNode[]
  slots?: number
}

/**
 * Empty elements for the nodes that arrive, filled from the bottom up. Filling an empty element sends only the new node;
 * a list that grows at its top would be sent again each time.
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
