import type { ReactNode } from 'react'
import { View } from '@tarojs/components'
import type { Goods, Waybill } from '../../domain/order'
import { useTranslations } from '../../locales/useTranslations'
import { withoutBrackets } from '../../presenters/spokenMessage'
import { Icon } from '../ui/Icon'
import { ParcelRow } from './ParcelRow'
import type { JourneySummary } from '../../presenters/describeJourney'
import type { SwipeHandlers } from '../ui/swipeHandlers'
import './JourneyHeader.scss'

interface Props {
  summary: JourneySummary
  /** Whose clock the times are by; null if the phone's is China's. */
  clock?: string | null
  /** Explains the main button if its label is not enough. */
  hint?: string | undefined
  goods: readonly Goods[]
  /** Null if nothing has been sent yet. */
  waybill: Waybill | null
  onCopyWaybill?: (waybillId: string) => void
  swipe?: SwipeHandlers
  /** Facts and progress; nothing before the first scan. */
  children?: ReactNode
}

/**
 * Where the parcel is: headline, story and which parcel this is. The headline's spoken text includes the story, because
 * screen-reader users move from heading to heading.
 */
export function JourneyHeader(props: Props) {
  const { summary, clock = null, hint, goods, waybill, onCopyWaybill, swipe, children } = props
  const t = useTranslations()
  const { stage, icon, title, text } = summary
  return (
    <View className={`card stage-${stage}`} {...swipe}>
      <View className='journey-header-hero'>
        <View className='journey-header-head'>
          <View className='chip journey-header-chip'>
            <Icon name={icon} />
          </View>
          <View
            className='journey-header-title'
            aria-role='heading'
            aria-label={t.track.spokenHeadline(title, withoutBrackets(text))}
          >
            {title}
          </View>
        </View>
        <View className='journey-header-text' aria-hidden='true'>
          {text}
        </View>
        {clock !== null && <View className='journey-header-clock'>{t.track.clockShown(clock)}</View>}
        {hint && <View className='journey-header-hint'>{hint}</View>}
        {children}
      </View>
      {(waybill || goods.length > 0) && (
        <ParcelRow goods={goods} waybill={waybill} onCopyWaybill={onCopyWaybill} />
      )}
    </View>
  )
}
