import { useCallback, useState } from 'react'

/** Shown in the carrier's own words for as long as the program runs, so that a customer who returns finds them so. */
const remembered = new Set<string>()

export interface Originals {
  /** The keys of the nodes that are shown in the carrier's own words. */
  originals: ReadonlySet<string>
  /** Shows a node in the carrier's own words, or translated again. */
  toggleOriginal: (nodeKey: string) => void
}

/** Which messages the customer wants to read in the carrier's own words, on this visit. */
export function useOriginals(): Originals {
  const [originals, setOriginals] = useState<ReadonlySet<string>>(() => new Set(remembered))
  const toggleOriginal = useCallback((nodeKey: string) => {
    if (!remembered.delete(nodeKey)) remembered.add(nodeKey)
    setOriginals(new Set(remembered))
  }, [])
  return { originals, toggleOriginal }
}
