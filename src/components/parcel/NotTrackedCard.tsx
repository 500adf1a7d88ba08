import { Button, Text, View } from '@tarojs/components'
import { carrierHotline } from '../../domain/carrier'
import type { Goods, Waybill } from '../../domain/order'
import { carrierName } from '../../locales/naming'
import { useTranslations } from '../../locales/useTranslations'
import type { IconName } from '../../presenters/icons'
import { Icon } from '../ui/Icon'
import { JourneyHeader } from './JourneyHeader'
import './NotTrackedCard.scss'

interface Props {
  goods: readonly Goods[]
  waybill: Waybill
  onCopy: (text: string) => void
  onCall: (phone: string) => void
}

/** A parcel that WeChat does not know: which one it is, and two ways to ask its carrier. */
export function NotTrackedCard({ goods, waybill, onCopy, onCall }: Props) {
  const t = useTranslations()
  const { deliveryId, waybillId } = waybill
  const carrier = carrierName(waybill, t)
  const hotline = carrierHotline(deliveryId)
  return (
    <>
      <JourneyHeader
        summary={{ stage: 'other', icon: 'lookup', ...t.failed['not-tracked'] }}
        goods={goods}
        waybill={waybill}
        onCopyWaybill={onCopy}
      />
      <View className='card not-tracked-card'>
        <View className='not-tracked-card-title' aria-role='heading'>
          {t.action.optionsTitle}
        </View>
        <Way
          icon='copy'
          name={t.action.lookUp(carrier)}
          number={waybillId}
          action={t.action.copy}
          onAction={onCopy}
        />
        {hotline !== null && (
          <Way
            icon='phone'
            name={t.action.callHotline(carrier)}
            number={hotline}
            action={t.action.call}
            onAction={onCall}
          />
        )}
      </View>
    </>
  )
}

interface WayProps {
  icon: IconName
  name: string
  number: string
  action: string
  onAction: (number: string) => void
}

function Way({ icon, name, number, action, onAction }: WayProps) {
  return (
    <View className='not-tracked-card-way'>
      <View className='not-tracked-card-words'>
        <View className='not-tracked-card-name'>{name}</View>
        <Text className='not-tracked-card-number' userSelect>
          {number}
        </Text>
      </View>
      <Button
        className='pill'
        aria-label={`${action} ${number}`}
        onClick={() => {
          onAction(number)
        }}
      >
        <Icon name={icon} />
        <Text>{action}</Text>
      </Button>
    </View>
  )
}
