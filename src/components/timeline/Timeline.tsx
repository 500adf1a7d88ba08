import { useMemo, type ReactNode } from 'react'
import { Button, View } from '@tarojs/components'
import type { Contact } from '../../domain/message/contact'
import type { PathNode } from '../../domain/journey'
import { dayKey, type TimeView } from '../../domain/time'
import { BLOCK_SIZE, type Block, type TimelineBlocks } from '../../domain/timelineBlocks'
import type { TimeZone } from '../../domain/timeZone'
import { useTranslations } from '../../locales/useTranslations'
import { ArrivalSlots } from './ArrivalSlots'
import { TimelineNode, type NodeProps } from './TimelineNode'
import type { SwipeHandlers } from '../../hooks/useParcelSwipe'
import './Timeline.scss'

interface Props {
  /** Newest first. */
  nodes: readonly PathNode[]
  blocks: TimelineBlocks
  view: TimeView
  /** How many rows could not be read. */
  unreadableRows: number
  onShowEarlier: () => void
  onCopy: (text: string) => void
  onContact: (contact: Contact) => void
  /** What a finger that goes across the card does. */
  swipe?: SwipeHandlers
  /** By which clock the times are. */
  children: ReactNode
  /** What stands between the present and the newest node. */
  above: ReactNode
}

/**
 * The journey as a list, newest first, under the days of the zone on screen. What comes and goes stands in an element of
 * its own: a change among the children of the card, or of the list, would send the whole timeline again.
 */
export function Timeline(props: Props) {
  const { nodes, blocks, view, unreadableRows, onShowEarlier, onCopy, onContact, swipe, children, above } =
    props
  const t = useTranslations()
  const { zone } = view
  const rows = useMemo(() => toRows(nodes, zone), [nodes, zone])
  const draw = ({ start, end }: Block, arrived = false): ReactNode =>
    rows
      .slice(start, end)
      .map((row) => <TimelineNode key={row.node.key} {...row} {...{ arrived, view, onCopy, onContact }} />)
  return (
    <View className='card timeline' {...swipe}>
      <View className='timeline-head'>
        <View className='timeline-title' aria-role='heading'>
          {t.track.journey}
        </View>
        {children}
      </View>
      <View>{above}</View>
      <View aria-role='list' aria-label={t.track.journey}>
        <ArrivalSlots arrivals={blocks.arrivals.map((block) => draw(block, true))} />
        <View>{draw(blocks.opening)}</View>
        {blocks.older.map((block, index) => (
          <View key={index}>{draw(block)}</View>
        ))}
      </View>
      <View>
        {blocks.hidden > 0 && (
          <Button className='earlier' onClick={onShowEarlier}>
            {t.line.earlier(Math.min(blocks.hidden, BLOCK_SIZE))}
          </Button>
        )}
        {unreadableRows > 0 && (
          <View className='timeline-foot'>{t.track.unreadableRows(unreadableRows)}</View>
        )}
      </View>
    </View>
  )
}

type Row = Pick<NodeProps, 'node' | 'older' | 'newest' | 'opensDay'>

/** Each node with its place among the others; one whose time is unknown opens no day. */
function toRows(nodes: readonly PathNode[], zone: TimeZone): Row[] {
  let day: string | null = null
  return nodes.map((node, index) => {
    const own = node.atSeconds === null ? day : dayKey(node.atSeconds, zone)
    const opensDay = own !== day
    day = own
    return { node, older: nodes[index + 1] ?? null, newest: index === 0, opensDay }
  })
}
