import { View } from '@tarojs/components'
import type { Journey } from '../../domain/journey'
import { findStuck } from '../../domain/stuck'
import { formatHours, type TimeView } from '../../domain/time'
import { useTranslations } from '../../locales/useTranslations'
import { showsHoursStuck } from '../../presenters/describeJourney'
import './NoUpdatesGap.scss'

/** The time without news between a stuck parcel's newest node and now: a gap in the line, and no node. */
export function NoUpdatesGap({ journey, view }: { journey: Journey; view: TimeView }) {
  const { line } = useTranslations()
  const stuck = findStuck(journey, view.nowSeconds)
  if (!stuck || !showsHoursStuck(stuck)) return null
  return (
    <View className='gap'>
      <View className='gap-now'>{line.now}</View>
      <View className='gap-mark' aria-hidden='true' />
      <View className='gap-words'>{line.noUpdatesFor(formatHours(stuck.forSeconds, view.translations))}</View>
    </View>
  )
}
