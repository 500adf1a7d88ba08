import { View } from '@tarojs/components'
import type { PathNode } from '../domain/journey'
import { dayKey, writeDay } from '../domain/time'
import { words } from '../locales'
import { TimelineNode } from './TimelineNode'
import './Timeline.scss'

interface Props {
  /** Newest first. */
  nodes: readonly PathNode[]
  nowSeconds: number
  /** How many rows could not be read. */
  setAside: number
}

/** The journey as a list, newest first, under the days of China time. */
export function Timeline({ nodes, nowSeconds, setAside }: Props) {
  return (
    <View className='card timeline'>
      <View className='timeline-head'>
        <View className='timeline-title' aria-role='heading'>
          {words.track.journey}
        </View>
        <View className='timeline-zone'>{words.track.beijingTime}</View>
      </View>
      <View aria-role='list' aria-label={words.track.journey}>
        {nodes.map((node, index) => (
          <View key={node.key}>
            {opensDay(nodes, index) && <DayTitle node={node} first={index === 0} nowSeconds={nowSeconds} />}
            <TimelineNode
              node={node}
              newest={index === 0}
              older={nodes[index + 1] ?? null}
              nowSeconds={nowSeconds}
            />
          </View>
        ))}
      </View>
      {setAside > 0 && <View className='timeline-foot'>{words.track.setAside(setAside)}</View>}
    </View>
  )
}

function opensDay(nodes: readonly PathNode[], index: number): boolean {
  const [newer, node] = [nodes[index - 1], nodes[index]]
  return !newer || !node || dayKey(newer.atSeconds) !== dayKey(node.atSeconds)
}

/** Hidden from screen readers: each node says its own date. */
function DayTitle({ node, first, nowSeconds }: { node: PathNode; first: boolean; nowSeconds: number }) {
  const { name, detail } = writeDay(node.atSeconds, nowSeconds, words.time)
  return (
    <View className={`day stage-${node.stage}`} aria-hidden='true'>
      {!first && <View className='day-line' />}
      <View className='day-name'>{name}</View>
      <View>{detail}</View>
    </View>
  )
}
