import { useMemo, type ReactNode } from 'react'
import { View } from '@tarojs/components'
import type { PathNode } from '../domain/journey'
import { dayKey, writeDay, type TimeView } from '../domain/time'
import type { Zone } from '../domain/zone'
import { useWords } from '../locales/useWords'
import { TimelineNode } from './TimelineNode'
import './Timeline.scss'

interface Props {
  /** Newest first. */
  nodes: readonly PathNode[]
  /** Those of them that have come since the page was opened. */
  arrivals: readonly PathNode[]
  view: TimeView
  /** How many rows could not be read. */
  setAside: number
  /** By which clock the times are. */
  children: ReactNode
}

/** The journey as a list, newest first, under the days of the zone on screen. */
export function Timeline({ nodes, arrivals, view, setAside, children }: Props) {
  const words = useWords()
  const { zone } = view
  const openers = useMemo(() => dayOpeners(nodes, zone), [nodes, zone])
  return (
    <View className='card timeline'>
      <View className='timeline-head'>
        <View className='timeline-title' aria-role='heading'>
          {words.track.journey}
        </View>
        {children}
      </View>
      <View aria-role='list' aria-label={words.track.journey}>
        {nodes.map((node, index) => {
          const opened = openers.get(node.key)
          return (
            <View key={node.key}>
              {opened !== undefined && (
                <DayTitle atSeconds={opened} stage={node.stage} first={index === 0} view={view} />
              )}
              <TimelineNode
                node={node}
                newest={index === 0}
                arrived={arrivals.includes(node)}
                older={nodes[index + 1] ?? null}
                view={view}
              />
            </View>
          )
        })}
      </View>
      {setAside > 0 && <View className='timeline-foot'>{words.track.setAside(setAside)}</View>}
    </View>
  )
}

/** The nodes that stand first in their day, with a moment of it; one whose time is unknown opens no day. */
function dayOpeners(nodes: readonly PathNode[], zone: Zone): ReadonlyMap<string, number> {
  const openers = new Map<string, number>()
  let day: string | null = null
  for (const { key, atSeconds } of nodes) {
    if (atSeconds === null) continue
    const own = dayKey(atSeconds, zone)
    if (own !== day) openers.set(key, atSeconds)
    day = own
  }
  return openers
}

interface DayProps {
  atSeconds: number
  stage: PathNode['stage']
  first: boolean
  view: TimeView
}

/** Hidden from screen readers: each node says its own date. */
function DayTitle({ atSeconds, stage, first, view }: DayProps) {
  const { name, detail } = writeDay(atSeconds, view)
  return (
    <View className={`day stage-${stage}`} aria-hidden='true'>
      {!first && <View className='day-line' />}
      <View className='day-name'>{name}</View>
      <View>{detail}</View>
    </View>
  )
}
