import { useMemo, useState } from 'react'
import type { PathNode } from '../domain/journey'

const NONE: readonly PathNode[] = []

/** The nodes that have come since this journey was first on screen, newest first. `nodes` is undefined until it is. */
export function useArrivals(journeyId: string, nodes: readonly PathNode[] | undefined): readonly PathNode[] {
  const [first, setFirst] = useState({ journeyId, keys: keysOf(nodes) })
  const known = first.journeyId === journeyId ? first.keys : null
  if (known === null && nodes) setFirst({ journeyId, keys: keysOf(nodes) })
  return useMemo(() => (known && nodes ? nodes.filter(({ key }) => !known.has(key)) : NONE), [known, nodes])
}

function keysOf(nodes: readonly PathNode[] | undefined): ReadonlySet<string> | null {
  return nodes ? new Set(nodes.map(({ key }) => key)) : null
}
