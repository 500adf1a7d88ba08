import { Button, View } from '@tarojs/components'
import type { Waybill } from '../domain/order'
import { carrierName } from '../locales/naming'
import { useWords } from '../locales/useWords'
import './WaybillTabs.scss'

interface Props {
  waybills: readonly Waybill[]
  selected: string
  onSelect: (waybillId: string) => void
}

/** The parcels of an order that travels in more than one. */
export function WaybillTabs({ waybills, selected, onSelect }: Props) {
  const words = useWords()
  if (waybills.length < 2) return null
  return (
    <View className='tabs' aria-role='tablist' aria-label={words.track.waybillTabs}>
      {waybills.map(({ deliveryId, waybillId }, index) => (
        <Button
          key={waybillId}
          className={`tab${waybillId === selected ? ' tab-selected' : ''}`}
          aria-role='tab'
          aria-selected={waybillId === selected ? 'true' : 'false'}
          onClick={() => {
            onSelect(waybillId)
          }}
        >
          {words.track.waybillTab(index + 1, carrierName(deliveryId, words))}
        </Button>
      ))}
    </View>
  )
}
