import { memo, useMemo } from 'react'
import { View } from '@tarojs/components'
import type { Contact } from '../../domain/message/contact'
import type { PathNode } from '../../domain/journey'
import { hasContact, toMessagePieces } from '../../domain/message/messagePieces'
import { dayKey, formatClock, formatDay, formatDateTime, type TimeView } from '../../domain/time'
import { actionLabel } from '../../locales/naming'
import { useTranslations } from '../../locales/useTranslations'
import { iconOf } from '../../presenters/iconOf'
import { NodeMessage } from './NodeMessage'
import './TimelineNode.scss'

export interface NodeProps {
  node: PathNode
  /** The node below this one; null below the oldest. */
  older: PathNode | null
  newest: boolean
  /** Whether it stands first in its day, and has the day's name above it. */
  opensDay: boolean
  /** Whether it has come since the timeline was opened. */
  arrived: boolean
  view: TimeView
  onCopy: (text: string) => void
  onContact: (contact: Contact) => void
}

type Hidden = { 'aria-hidden'?: 'true' }

const HIDDEN: Hidden = { 'aria-hidden': 'true' }
/** Once for the row is a third of what each part for itself would send. */
const ROW_HIDDEN = [HIDDEN, {}] as const
const PARTS_HIDDEN = [{}, HIDDEN] as const

/** One node: its time, its mark on the line, what happened. A screen reader hears it as one sentence. */
export const TimelineNode = memo(function TimelineNode(props: NodeProps) {
  const { node, older, newest, opensDay, arrived, view, onCopy, onContact } = props
  const t = useTranslations()
  const word = actionLabel(node, t)
  const isTurn = newest || older?.stage !== node.stage || older.milestone !== node.milestone
  const when = node.atSeconds === null ? t.time.unknown : formatDateTime(node.atSeconds, view)
  const spoken = [word, node.message, when].filter((part) => part !== '')
  const message = useMemo(() => toMessagePieces(node.message), [node.message])
  // A screen reader hears all of it with the node; but not where there is a button in it.
  const [row, parts] = hasContact(message) ? PARTS_HIDDEN : ROW_HIDDEN
  return (
    <View
      className={`node stage-${node.stage}${newest ? ' node-newest' : ''}${arrived ? ' node-arrived' : ''}`}
      aria-role='listitem'
      aria-label={t.track.spokenNode(spoken)}
      onLongPress={() => {
        onCopy(node.message || word)
      }}
    >
      {opensDay && node.atSeconds !== null && <DayTitle atSeconds={node.atSeconds} view={view} />}
      <View className={`node-row${older ? ` node-line-${older.stage}` : ''}`} {...row}>
        <Clock atSeconds={node.atSeconds} view={view} {...parts} />
        <View
          className={`node-mark mark-${node.stage}${isTurn ? ` icon-${iconOf(node)} node-mark-turn` : ''}`}
          {...parts}
        />
        <View className='node-words'>
          {(isTurn || t.track.namesEveryNode) && (
            <View className={`node-word${isTurn ? '' : ' node-word-again'}`} {...parts}>
              {word}
            </View>
          )}
          {node.message !== '' && <NodeMessage {...message} onContact={onContact} />}
        </View>
      </View>
    </View>
  )
}, looksTheSame)

/** A key is made of all that a node says, and of the present only the day shows in it. */
function looksTheSame(before: NodeProps, after: NodeProps): boolean {
  return (
    before.node.key === after.node.key &&
    before.older?.stage === after.older?.stage &&
    before.older?.milestone === after.older?.milestone &&
    before.newest === after.newest &&
    before.opensDay === after.opensDay &&
    before.arrived === after.arrived &&
    before.onCopy === after.onCopy &&
    before.onContact === after.onContact &&
    before.view.zone === after.view.zone &&
    before.view.translations === after.view.translations &&
    today(before) === today(after)
  )
}

function today({ view }: NodeProps): string {
  return dayKey(view.nowSeconds, view.zone)
}

/** Hidden from screen readers: each node says its own date. */
function DayTitle({ atSeconds, view }: { atSeconds: number; view: TimeView }) {
  const { name, detail } = formatDay(atSeconds, view)
  return (
    <View className='day' aria-hidden='true'>
      <View className='day-name'>{name}</View>
      <View>{detail}</View>
    </View>
  )
}

function Clock({ atSeconds, view, ...hidden }: Hidden & { atSeconds: number | null; view: TimeView }) {
  const t = useTranslations()
  return (
    <View className={`node-time${atSeconds === null ? ' node-time-unknown' : ''}`} {...hidden}>
      {atSeconds === null ? t.time.unknown : formatClock(atSeconds, view)}
    </View>
  )
}
