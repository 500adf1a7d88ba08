import type { ReactNode } from 'react'
import { View } from '@tarojs/components'
import type { Stage } from '../domain/actionType'
import type { Goods, Waybill } from '../domain/order'
import { Icon } from './Icon'
import { ParcelRow } from './ParcelRow'
import './JourneyHeader.scss'

interface Props {
  stage: Stage
  title: string
  text: string
  goods: readonly Goods[]
  waybill: Waybill
  onCopyWaybill: (waybillId: string) => void
  /** How far it has come; nothing before the first scan. */
  children?: ReactNode
}

/** Where the parcel is, at a glance: headline and stage, its journey in a sentence, and which parcel this is. */
export function JourneyHeader({ stage, title, text, goods, waybill, onCopyWaybill, children }: Props) {
  return (
    <View className={`card stage-${stage}`}>
      <View className='header-hero'>
        <View className='header-head'>
          <View className='chip header-chip'>
            <Icon name={stage} />
          </View>
          <View className='header-title' aria-role='heading'>
            {title}
          </View>
        </View>
        <View className='header-text'>{text}</View>
        {children}
      </View>
      <ParcelRow goods={goods} waybill={waybill} onCopyWaybill={onCopyWaybill} />
    </View>
  )
}
