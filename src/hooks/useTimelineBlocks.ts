import { useCallback, useMemo, useState } from 'react'
import type { PathNode } from '../domain/pathNode'
import {
  updateTimelineMarks,
  createTimelineMarks,
  toTimelineBlocks,
  type TimelineBlocks,
} from '../domain/timelineBlocks'

export interface TimelineView {
  blocks: TimelineBlocks
  /** Shows the next older nodes. */
  showEarlier: () => void
}

/** Groups the nodes of one journey, newest first, into blocks that stay the same while new nodes arrive. */
export function useTimelineBlocks(nodes: readonly PathNode[]): TimelineView {
  const [before, setMarks] = useState(() => createTimelineMarks(nodes))
  const marks = updateTimelineMarks(before, nodes)
  if (marks !== before) setMarks(marks)
  const showEarlier = useCallback(() => {
    setMarks((shown) => ({ ...shown, olderShown: shown.olderShown + 1 }))
  }, [])
  return { blocks: useMemo(() => toTimelineBlocks(nodes, marks), [nodes, marks]), showEarlier }
}
