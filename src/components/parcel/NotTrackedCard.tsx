import type { ReactNode } from 'react'
import { Button, Text, View } from '@tarojs/components'
import { carrierHotline } from '../../domain/carrier'
import type { Goods, Waybill } from '../../domain/order'
import { carrierName } from '../../locales/naming'
import { useTranslations } from '../../locales/useTranslations'
import { Icon } from '../ui/Icon'
import { JourneyHeader } from './JourneyHeader'
import './NotTrackedCard.scss'

interface Props {
  goods: readonly Goods[]
  waybill: Waybill
  onCall: (phone: string) => void
}

/** A parcel that WeChat does not know: which one it is, and two ways to ask its carrier. The action bar copies its number. */
export function NotTrackedCard({ goods, waybill, onCall }: Props) {
  const t = useTranslations()
  const { deliveryId } = waybill
  const carrier = carrierName(waybill, t)
  const hotline = carrierHotline(deliveryId)
  return (
    <>
      <JourneyHeader
        summary={{ stage: 'other', icon: 'lookup', ...t.failed['not-tracked'] }}
        goods={goods}
        waybill={waybill}
      />
      <View className='card not-tracked-card'>
        <View className='not-tracked-card-title' aria-role='heading'>
          {t.action.optionsTitle}
        </View>
        <Way name={t.action.lookUp(carrier)} text={t.action.lookUpHow} />
        {hotline !== null && (
          <Way name={t.action.callHotline(carrier)} text={hotline}>
            <Button
              className='pill'
              aria-label={`${t.action.call} ${hotline}`}
              onClick={() => {
                onCall(hotline)
              }}
            >
              <Icon name='phone' />
              <Text>{t.action.call}</Text>
            </Button>
          </Way>
        )}
      </View>
    </>
  )
}

function Way({ name, text, children }: { name: string; text: string; children?: ReactNode }) {
  return (
    <View className='not-tracked-card-way'>
      <View className='not-tracked-card-words'>
        <View className='not-tracked-card-name'>{name}</View>
        <Text className='not-tracked-card-text' userSelect>
          {text}
        </Text>
      </View>
      {children}
    </View>
  )
}
