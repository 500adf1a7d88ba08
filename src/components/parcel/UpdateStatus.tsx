import { View } from '@tarojs/components'
import type { PathNode } from '../../domain/journey'
import { actionLabel } from '../../locales/naming'
import { useTranslations } from '../../locales/useTranslations'
import type { Translations } from '../../locales/translations'
import './UpdateStatus.scss'

interface Props {
  /** How news reaches the page. */
  live: keyof Translations['track']['live']
  /** How many new nodes the last refresh has brought; null before it. */
  newNodes: number | null
  /** What has come since the page was opened, newest first. */
  arrivals: readonly PathNode[]
}

/** Says, once and aloud too, what is new; and how more of it will come. */
export function UpdateStatus({ live, newNodes, arrivals }: Props) {
  const t = useTranslations()
  return (
    <View className='news'>
      <View className='news-answer' aria-role='log' aria-live='polite'>
        {answerOf(newNodes, arrivals, t)}
      </View>
      <View>{t.track.live[live]}</View>
    </View>
  )
}

function answerOf(newNodes: number | null, arrivals: readonly PathNode[], t: Translations): string {
  const [newest] = arrivals
  if (newNodes === 0) return t.track.refreshed(0)
  if (newest) return t.track.arrived(arrivals.length, actionLabel(newest, t))
  return newNodes === null ? '' : t.track.refreshed(newNodes)
}
