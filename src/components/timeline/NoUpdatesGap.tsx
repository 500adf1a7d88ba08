import { View } from '@tarojs/components'
import type { Stuck } from '../../domain/stuck'
import { formatHours, type TimeView } from '../../domain/time'
import { useTranslations } from '../../locales/useTranslations'
import { showsHoursStuck } from '../../presenters/describeJourney'
import './NoUpdatesGap.scss'

interface Props {
  /** Null if the parcel is not stuck. */
  stuck: Stuck | null
  view: TimeView
}

/** The time without updates between a stuck parcel's newest node and now: a gap in the line, not a node. */
export function NoUpdatesGap({ stuck, view }: Props) {
  const { line } = useTranslations()
  if (!stuck || !showsHoursStuck(stuck)) return null
  return (
    <View className='no-updates-gap'>
      <View className='no-updates-gap-now'>{line.now}</View>
      <View className='no-updates-gap-mark' aria-hidden='true' />
      <View className='no-updates-gap-text'>
        {line.noUpdatesFor(formatHours(stuck.forSeconds, view.translations))}
      </View>
    </View>
  )
}
