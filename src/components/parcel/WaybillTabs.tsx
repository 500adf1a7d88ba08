import { Button, View } from '@tarojs/components'
import type { ActionMeaning } from '../../domain/actionType'
import { isSameWaybill, type Waybill } from '../../domain/order'
import { carrierName, actionLabel } from '../../locales/naming'
import { useTranslations } from '../../locales/useTranslations'
import { Icon } from '../ui/Icon'
import { iconOf } from '../../presenters/icons'
import './WaybillTabs.scss'

interface Tab extends Waybill {
  /** Its newest known state; null if unknown. */
  state: ActionMeaning | null
}

interface Props {
  tabs: readonly Tab[]
  selected: Waybill
  onSelect: (waybill: Waybill) => void
}

/** One tab for each parcel of an order with several; the row scrolls sideways from three tabs on. */
export function WaybillTabs({ tabs, selected, onSelect }: Props) {
  const t = useTranslations()
  if (tabs.length < 2) return null
  return (
    <View className='waybill-tabs' aria-role='tablist' aria-label={t.track.waybillTabs}>
      {tabs.map((tab, index) => {
        const { deliveryId, waybillId, state } = tab
        const isSelected = isSameWaybill(tab, selected)
        const name = t.track.waybillTab(index + 1, carrierName(tab, t))
        return (
          <Button
            key={`${deliveryId} ${waybillId}`}
            className={`waybill-tab stage-${state?.stage ?? 'other'}${isSelected ? ' waybill-tab-selected' : ''}`}
            aria-role='tab'
            aria-selected={isSelected ? 'true' : 'false'}
            aria-label={state ? t.action.spokenTab(name, actionLabel(state, t)) : name}
            onClick={() => {
              onSelect(tab)
            }}
          >
            <View className='waybill-tab-name'>{name}</View>
            {state && (
              <View className='waybill-tab-state'>
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
