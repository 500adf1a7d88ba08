import { View } from '@tarojs/components'
import type { PathNode } from '../../domain/journey'
import { nodeWord } from '../../locales/naming'
import { useWords } from '../../locales/useWords'
import type { Words } from '../../locales/words'
import './UpdateStatus.scss'

interface Props {
  /** How news reaches the page. */
  live: keyof Words['track']['live']
  /** How many new nodes the last refresh has brought; null before it. */
  newNodes: number | null
  /** What has come since the page was opened, newest first. */
  arrivals: readonly PathNode[]
}

/** Says, once and aloud too, what is new; and how more of it will come. */
export function NewsLine({ live, newNodes, arrivals }: Props) {
  const words = useWords()
  return (
    <View className='news'>
      <View className='news-answer' aria-role='log' aria-live='polite'>
        {answerOf(newNodes, arrivals, words)}
      </View>
      <View>{words.track.live[live]}</View>
    </View>
  )
}

function answerOf(newNodes: number | null, arrivals: readonly PathNode[], words: Words): string {
  const [newest] = arrivals
  if (newNodes === 0) return words.track.refreshed(0)
  if (newest) return words.track.arrived(arrivals.length, nodeWord(newest, words))
  return newNodes === null ? '' : words.track.refreshed(newNodes)
}
