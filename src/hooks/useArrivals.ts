import { useMemo, useState } from 'react'
import type { PathNode } from '../domain/journey'

/** The nodes that have come since this journey was first on screen, newest first. */
export function useArrivals(journeyId: string, nodes: readonly PathNode[]): readonly PathNode[] {
  const [first, setFirst] = useState({ journeyId, keys: keysOf(nodes) })
  if (first.journeyId !== journeyId) setFirst({ journeyId, keys: keysOf(nodes) })
  return useMemo(() => nodes.filter(({ key }) => !first.keys.has(key)), [first, nodes])
}

function keysOf(nodes: readonly PathNode[]): ReadonlySet<string> {
  return new Set(nodes.map(({ key }) => key))
}
