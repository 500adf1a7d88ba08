import { View } from '@tarojs/components'
import type { PathNode } from '../../domain/pathNode'
import { actionLabel } from '../../locales/naming'
import { useTranslations } from '../../locales/useTranslations'
import type { Translations } from '../../locales/translations'
import './UpdateStatus.scss'

interface Props {
  /** How many new events the newest refresh brought; null before the first one and after a failure. */
  newEvents: number | null
  /** The nodes that came since the page was opened, newest first. */
  arrivals: readonly PathNode[]
}

/** What is new, read aloud once. It is there while it is empty: a screen reader announces only changes of what it knows. */
export function UpdateStatus({ newEvents, arrivals }: Props) {
  const t = useTranslations()
  return (
    <View className='update-status' aria-role='log' aria-live='polite'>
      {describeNew(newEvents, arrivals, t)}
    </View>
  )
}

function describeNew(newEvents: number | null, arrivals: readonly PathNode[], t: Translations): string {
  const [newest] = arrivals
  if (newEvents === 0) return t.track.refreshResult(0)
  if (newest) return t.track.newUpdates(arrivals.length, actionLabel(newest, t))
  return newEvents === null ? '' : t.track.refreshResult(newEvents)
}
