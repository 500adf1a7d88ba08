import { View } from '@tarojs/components'
import type { Journey } from '../../domain/journey'
import { findStuck } from '../../domain/stuck'
import { writeHours, type TimeView } from '../../domain/time'
import { useWords } from '../../locales/useWords'
import { tellsHours } from '../../presenters/describeJourney'
import './NoUpdatesGap.scss'

/** The time without news between a stuck parcel's newest node and now: a gap in the line, and no node. */
export function Silence({ journey, view }: { journey: Journey; view: TimeView }) {
  const { line } = useWords()
  const stuck = findStuck(journey, view.nowSeconds)
  if (!stuck || !tellsHours(stuck)) return null
  return (
    <View className='gap'>
      <View className='gap-now'>{line.now}</View>
      <View className='gap-mark' aria-hidden='true' />
      <View className='gap-words'>{line.silentFor(writeHours(stuck.forSeconds, view.words))}</View>
    </View>
  )
}
