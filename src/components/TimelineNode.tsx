import { Text, View } from '@tarojs/components'
import type { PathNode } from '../domain/journey'
import { splitPlace } from '../domain/place'
import { writeClock, writeMoment } from '../domain/time'
import { nodeWord, words } from '../locales'
import { Icon } from './Icon'
import './TimelineNode.scss'

interface Props {
  node: PathNode
  newest: boolean
  /** The node below this one; null below the oldest. */
  older: PathNode | null
  nowSeconds: number
}

/** One node: its time, its mark on the line, what happened. A screen reader hears it as one sentence. */
export function TimelineNode({ node, newest, older, nowSeconds }: Props) {
  const word = nodeWord(node)
  const { place, rest } = splitPlace(node.message)
  const isTurn = newest || older?.stage !== node.stage || older.milestone !== node.milestone
  const spoken = words.track.spokenNode(
    word,
    node.message,
    writeMoment(node.atSeconds, nowSeconds, words.time),
  )
  return (
    <View
      className={`node stage-${node.stage}${newest ? ' node-newest' : ''}`}
      aria-role='listitem'
      aria-label={spoken}
    >
      <View className='node-row' aria-hidden='true'>
        <View className='node-time'>{writeClock(node.atSeconds)}</View>
        <View className='node-rail'>
          {older && <View className={`node-line stage-line-${older.stage}`} />}
          <View className={`node-mark mark-${node.stage}${isTurn ? ' node-mark-turn' : ''}`}>
            {isTurn && <Icon name={node.stage} />}
          </View>
        </View>
        <View className='node-words'>
          {isTurn && <View className='node-word'>{word}</View>}
          {node.message !== '' && (
            <View className='node-message'>
              {place && <Text className='node-place'>{place}</Text>}
              <Text>{rest}</Text>
            </View>
          )}
        </View>
      </View>
    </View>
  )
}
