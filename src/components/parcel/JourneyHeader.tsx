import type { ReactNode } from 'react'
import { View } from '@tarojs/components'
import type { Goods, Waybill } from '../../domain/order'
import { useTranslations } from '../../locales/useTranslations'
import { Icon } from '../ui/Icon'
import { ParcelRow } from './ParcelRow'
import type { JourneySummary } from '../../presenters/describeJourney'
import type { SwipeHandlers } from '../../hooks/useParcelSwipe'
import './JourneyHeader.scss'

interface Props {
  summary: JourneySummary
  /** What the main button will do, where that needs words. */
  hint?: string | undefined
  goods: readonly Goods[]
  waybill: Waybill
  onCopyWaybill: (waybillId: string) => void
  /** What a finger that goes across the card does. */
  swipe?: SwipeHandlers
  /** What to act on, and how far it has come; nothing before the first scan. */
  children?: ReactNode
}

/**
 * Where the parcel is, at a glance: headline and stage, its journey in a sentence, and which parcel this is. To a screen
 * reader, which goes from heading to heading, the headline tells the journey too.
 */
export function JourneyHeader({ summary, hint, goods, waybill, onCopyWaybill, swipe, children }: Props) {
  const t = useTranslations()
  const { stage, icon, title, text } = summary
  return (
    <View className={`card stage-${stage}`} {...swipe}>
      <View className='header-hero'>
        <View className='header-head'>
          <View className='chip header-chip'>
            <Icon name={icon} />
          </View>
          <View className='header-title' aria-role='heading' aria-label={t.track.spokenHeadline(title, text)}>
            {title}
          </View>
        </View>
        <View className='header-text' aria-hidden='true'>
          {text}
        </View>
        {hint && <View className='header-hint'>{hint}</View>}
        {children}
      </View>
      <ParcelRow goods={goods} waybill={waybill} onCopyWaybill={onCopyWaybill} />
    </View>
  )
}
