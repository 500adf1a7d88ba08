import { useMemo, type ReactNode } from 'react'
import { Button, View } from '@tarojs/components'
import type { PathNode } from '../../domain/pathNode'
import type { Contact } from '../../domain/message/messagePieces'
import type { TimeView } from '../../domain/time'
import { BLOCK_SIZE, type Block, type TimelineBlocks } from '../../domain/timelineBlocks'
import { useTranslations } from '../../locales/useTranslations'
import { describeTimeline } from '../../presenters/describeTimeline'
import type { SwipeHandlers } from '../ui/swipeHandlers'
import { ArrivalSlots } from './ArrivalSlots'
import { TimelineNode } from './TimelineNode'
import './Timeline.scss'

interface Props {
  /** Newest first. */
  nodes: readonly PathNode[]
  blocks: TimelineBlocks
  /** True once the parcel was handed over: older numbers have no action then. */
  delivered: boolean
  view: TimeView
  /** How many of the carrier's rows could not be read. */
  unreadableRows: number
  onShowEarlier: () => void
  onCopy: (text: string) => void
  onContact: (contact: Contact) => void
  /** The keys of the nodes that are shown in the carrier's own words. */
  originals: ReadonlySet<string>
  onOriginal: (nodeKey: string) => void
  swipe?: SwipeHandlers
  /** Whose clock the times are by. */
  clock: string
  /** The gap between now and the newest node. */
  above: ReactNode
  /** What may come and go below the nodes. */
  foot?: ReactNode
}

/**
 * The journey as a list under day headings, newest first. Parts that come and go have a wrapper of their own: Taro sends
 * all children of an element again when their number changes.
 */
export function Timeline(props: Props) {
  const { nodes, blocks, delivered, view, unreadableRows, onShowEarlier, originals } = props
  const { onCopy, onContact, onOriginal } = props
  const t = useTranslations()
  const drawn = nodes.length - blocks.hidden
  const rows = useMemo(
    () => describeTimeline(nodes, drawn, delivered, view, t, originals),
    [nodes, drawn, delivered, view, t, originals],
  )
  const draw = ({ start, end }: Block, arrived = false): ReactNode =>
    rows
      .slice(start, end)
      .map(({ key, ...row }) => (
        <TimelineNode key={key} nodeKey={key} {...row} {...{ arrived, onCopy, onContact, onOriginal }} />
      ))
  return (
    <View className='card timeline' {...props.swipe}>
      <Head title={t.track.journey} clock={props.clock} />
      <View>{props.above}</View>
      <View aria-role='list' aria-label={t.track.journey}>
        <ArrivalSlots arrivals={blocks.arrivals.map((block) => draw(block, true))} />
        <View>{draw(blocks.opening)}</View>
        {blocks.older.map((block, index) => (
          <View key={index}>{draw(block)}</View>
        ))}
      </View>
      <View>
        {blocks.hidden > 0 && (
          <Button className='timeline-earlier' onClick={onShowEarlier}>
            {t.timeline.showEarlier(Math.min(blocks.hidden, BLOCK_SIZE))}
          </Button>
        )}
        {unreadableRows > 0 && (
          <View className='timeline-foot'>{t.track.unreadableRows(unreadableRows)}</View>
        )}
        {props.foot}
      </View>
    </View>
  )
}

function Head({ title, clock }: { title: string; clock: string }) {
  return (
    <View className='timeline-head'>
      <View className='timeline-title' aria-role='heading'>
        {title}
      </View>
      <View className='timeline-clock'>{clock}</View>
    </View>
  )
}
