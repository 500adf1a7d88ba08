import { Button, View } from '@tarojs/components'
import type { ActionMeaning } from '../../domain/actionType'
import type { Waybill } from '../../domain/order'
import { carrierName, actionLabel } from '../../locales/naming'
import { useTranslations } from '../../locales/useTranslations'
import { Icon } from '../ui/Icon'
import { iconOf } from '../../presenters/iconOf'
import './WaybillTabs.scss'

interface Tab extends Waybill {
  /** What happened to it last; null where that is not known here. */
  state: ActionMeaning | null
}

interface Props {
  tabs: readonly Tab[]
  selected: string
  onSelect: (waybillId: string) => void
}

/** The parcels of an order that travels in more than one; from three on, the row scrolls sideways. */
export function WaybillTabs({ tabs, selected, onSelect }: Props) {
  const t = useTranslations()
  if (tabs.length < 2) return null
  return (
    <View className='tabs' aria-role='tablist' aria-label={t.track.waybillTabs}>
      {tabs.map(({ deliveryId, waybillId, state }, index) => {
        const isSelected = waybillId === selected
        const name = t.track.waybillTab(index + 1, carrierName(deliveryId, t))
        return (
          <Button
            key={waybillId}
            className={`tab stage-${state?.stage ?? 'other'}${isSelected ? ' tab-selected' : ''}`}
            aria-role='tab'
            aria-selected={isSelected ? 'true' : 'false'}
            aria-label={state ? t.action.spokenTab(name, actionLabel(state, t)) : name}
            onClick={() => {
              onSelect(waybillId)
            }}
          >
            <View className='tab-name'>{name}</View>
            {state && (
              <View className='tab-state'>
                <Icon name={iconOf(state)} />
                <View>{actionLabel(state, t)}</View>
              </View>
            )}
          </Button>
        )
      })}
    </View>
  )
}
