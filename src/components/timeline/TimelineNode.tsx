import { memo, useMemo } from 'react'
import { Button, View } from '@tarojs/components'
import type { Contact } from '../../domain/message/messagePieces'
import { useTranslations } from '../../locales/useTranslations'
import { describeMessage, hasNumber } from '../../presenters/describeMessage'
import type { TimelineRow } from '../../presenters/describeTimeline'
import { NodeMessage } from './NodeMessage'
import './NodeMark.scss'
import './TimelineNode.scss'

interface Props extends Omit<TimelineRow, 'key'> {
  nodeKey: string
  /** True for a node that came after the timeline was opened. */
  arrived: boolean
  onCopy: (text: string) => void
  /** Called with the node's key to show the carrier's own words, or the translation again. */
  onOriginal: (nodeKey: string) => void
  onContact: (contact: Contact) => void
}

type Hidden = { 'aria-hidden'?: 'true' }

const HIDDEN: Hidden = { 'aria-hidden': 'true' }
/** Hiding the whole row sends a third of the bytes of hiding each part. */
const ROW_HIDDEN = [HIDDEN, {}] as const
const PARTS_HIDDEN = [{}, HIDDEN] as const

/** One node: its time, its mark on the line and what happened. A screen reader hears it as one sentence. */
export const TimelineNode = memo(function TimelineNode(props: Props) {
  const { stage, newest, icon, label, message, written, numbers, arrived } = props
  const { onCopy, onContact } = props
  const t = useTranslations()
  const parts = useMemo(() => describeMessage(message, numbers, written), [message, numbers, written])
  // The buttons in a message must stay reachable, so their row is not hidden as a whole.
  const [rowHidden, hidden] = hasNumber(parts) ? PARTS_HIDDEN : ROW_HIDDEN
  return (
    <View
      className={`node stage-${stage}${newest ? ' node-newest' : ''}${arrived ? ' node-arrived' : ''}`}
      aria-role='listitem'
      aria-label={props.spoken}
      onLongPress={() => {
        onCopy(message || label)
      }}
    >
      {props.dayName !== '' && <DayHeading name={props.dayName} detail={props.dayDetail} />}
      <View className={rowClass(props)} {...rowHidden}>
        <View className={`node-time${props.timeKnown ? '' : ' node-time-unknown'}`} {...hidden}>
          {props.clock}
        </View>
        <View className={`node-mark${icon ? ` icon-${icon} node-mark-turn` : ''}`} {...hidden} />
        <View className='node-words'>
          {(icon !== null || message === '' || t.track.labelsEveryNode) && (
            <View className={`node-word${icon ? '' : ' node-word-again'}`} {...hidden}>
              {label}
            </View>
          )}
          {message !== '' && <NodeMessage {...parts} pills={newest} onContact={onContact} />}
        </View>
      </View>
      {props.other && <OtherWords {...props} other={props.other} />}
    </View>
  )
})

type OtherWordsProps = Pick<Props, 'clock' | 'nodeKey' | 'onOriginal'> & { other: 'original' | 'translation' }

/** Beside the hidden row, so that a screen reader reaches it. Its label contains its text, for voice control. */
function OtherWords({ other, clock, nodeKey, onOriginal }: OtherWordsProps) {
  const { timeline } = useTranslations()
  return (
    <Button
      className='node-other'
      aria-label={timeline[`${other}Label`](clock)}
      onClick={() => {
        onOriginal(nodeKey)
      }}
    >
      {timeline[other]}
    </Button>
  )
}

/** The line leads to the older node in its own stage's colour, unless that node has another stage or there is none. */
function rowClass({ stage, olderStage, other }: Pick<Props, 'stage' | 'olderStage' | 'other'>): string {
  const row = other ? 'node-row node-row-other' : 'node-row'
  if (olderStage === null) return `${row} node-row-oldest`
  return olderStage === stage ? row : `${row} node-row-to-${olderStage}`
}

/** Hidden from screen readers, because each node says its own date. */
function DayHeading({ name, detail }: { name: string; detail: string }) {
  return (
    <View className='node-day' aria-hidden='true'>
      <View className='node-day-name'>{name}</View>
      <View>{detail}</View>
    </View>
  )
}
