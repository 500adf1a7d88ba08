import { Text, View } from '@tarojs/components'
import type { PathNode } from '../domain/journey'
import { splitPlace } from '../domain/place'
import { writeClock, writeMoment, type TimeView } from '../domain/time'
import { nodeWord } from '../locales/naming'
import { useWords } from '../locales/useWords'
import { Icon } from './Icon'
import './TimelineNode.scss'

interface Props {
  node: PathNode
  newest: boolean
  /** Whether it has come since the page was opened. */
  arrived: boolean
  /** The node below this one; null below the oldest. */
  older: PathNode | null
  view: TimeView
}

/** One node: its time, its mark on the line, what happened. A screen reader hears it as one sentence. */
export function TimelineNode({ node, newest, arrived, older, view }: Props) {
  const words = useWords()
  const word = nodeWord(node, words)
  const isTurn = newest || older?.stage !== node.stage || older.milestone !== node.milestone
  const when = node.atSeconds === null ? words.time.unknown : writeMoment(node.atSeconds, view)
  const spoken = [word, node.message, when].filter((part) => part !== '')
  return (
    <View
      className={`node stage-${node.stage}${newest ? ' node-newest' : ''}${arrived ? ' node-arrived' : ''}`}
      aria-role='listitem'
      aria-label={words.track.spokenNode(spoken)}
    >
      <View className='node-row' aria-hidden='true'>
        <Clock atSeconds={node.atSeconds} view={view} />
        <View className='node-rail'>
          {older && <View className={`node-line stage-line-${older.stage}`} />}
          <View className={`node-mark mark-${node.stage}${isTurn ? ' node-mark-turn' : ''}`}>
            {isTurn && <Icon name={node.stage} />}
          </View>
        </View>
        <View className='node-words'>
          {(isTurn || words.track.namesEveryNode) && (
            <View className={`node-word${isTurn ? '' : ' node-word-again'}`}>{word}</View>
          )}
          <Message message={node.message} />
        </View>
      </View>
    </View>
  )
}

function Clock({ atSeconds, view }: { atSeconds: number | null; view: TimeView }) {
  const words = useWords()
  if (atSeconds === null) return <View className='node-time node-time-unknown'>{words.time.unknown}</View>
  return <View className='node-time'>{writeClock(atSeconds, view)}</View>
}

function Message({ message }: { message: string }) {
  if (message === '') return null
  const { place, rest } = splitPlace(message)
  return (
    <View className='node-message'>
      {place && <Text className='node-place'>{place}</Text>}
      <Text>{rest}</Text>
    </View>
  )
}
