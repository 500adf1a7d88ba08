import { Button, Text, View } from '@tarojs/components'
import { carrierHotline } from '../../domain/carrier'
import type { Goods, Waybill } from '../../domain/order'
import { carrierName } from '../../locales/naming'
import { useTranslations } from '../../locales/useTranslations'
import { Icon, type IconName } from '../ui/Icon'
import { JourneyHeader } from './JourneyHeader'
import './NotTrackedCard.scss'

interface Props {
  goods: readonly Goods[]
  waybill: Waybill
  onCopy: (text: string) => void
  onCall: (phone: string) => void
}

/** A parcel that WeChat does not know: which one it is, and the two ways to ask its carrier. */
export function NotTrackedCard({ goods, waybill, onCopy, onCall }: Props) {
  const t = useTranslations()
  const { deliveryId, waybillId } = waybill
  const carrier = carrierName(deliveryId, t)
  const hotline = carrierHotline(deliveryId)
  return (
    <>
      <JourneyHeader
        summary={{ stage: 'other', icon: 'lookup', ...t.failed['not-tracked'] }}
        goods={goods}
        waybill={waybill}
        onCopyWaybill={onCopy}
      />
      <View className='card ways'>
        <View className='ways-title' aria-role='heading'>
          {t.action.canDo}
        </View>
        <Way
          icon='copy'
          name={t.action.lookUp(carrier)}
          number={waybillId}
          act={t.action.copy}
          onAct={onCopy}
        />
        {hotline !== null && (
          <Way
            icon='phone'
            name={t.action.callHotline(carrier)}
            number={hotline}
            act={t.action.call}
            onAct={onCall}
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
  act: string
  onAct: (number: string) => void
}

function Way({ icon, name, number, act, onAct }: WayProps) {
  return (
    <View className='way'>
      <View className='way-words'>
        <View className='way-name'>{name}</View>
        <View className='way-number'>{number}</View>
      </View>
      <Button
        className='pill'
        aria-label={`${act} ${number}`}
        onClick={() => {
          onAct(number)
        }}
      >
        <Icon name={icon} />
        <Text>{act}</Text>
      </Button>
    </View>
  )
}
