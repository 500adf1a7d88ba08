import { useMemo, useState } from 'react'
import type { PathNode } from '../domain/pathNode'

/** The nodes that have come since this component was mounted, newest first. */
export function useArrivals(nodes: readonly PathNode[]): readonly PathNode[] {
  const [firstKeys] = useState(() => new Set(nodes.map(({ key }) => key)))
  return useMemo(() => nodes.filter(({ key }) => !firstKeys.has(key)), [firstKeys, nodes])
}
