import { Button, View } from '@tarojs/components'
import type { ActionMeaning } from '../../domain/actionType'
import type { Waybill } from '../../domain/order'
import { carrierName, nodeWord } from '../../locales/naming'
import { useWords } from '../../locales/useWords'
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
  const words = useWords()
  if (tabs.length < 2) return null
  return (
    <View className='tabs' aria-role='tablist' aria-label={words.track.waybillTabs}>
      {tabs.map(({ deliveryId, waybillId, state }, index) => {
        const isSelected = waybillId === selected
        const name = words.track.waybillTab(index + 1, carrierName(deliveryId, words))
        return (
          <Button
            key={waybillId}
            className={`tab stage-${state?.stage ?? 'other'}${isSelected ? ' tab-selected' : ''}`}
            aria-role='tab'
            aria-selected={isSelected ? 'true' : 'false'}
            aria-label={state ? words.act.spokenTab(name, nodeWord(state, words)) : name}
            onClick={() => {
              onSelect(waybillId)
            }}
          >
            <View className='tab-name'>{name}</View>
            {state && (
              <View className='tab-state'>
                <Icon name={iconOf(state)} />
                <View>{nodeWord(state, words)}</View>
              </View>
            )}
          </Button>
        )
      })}
    </View>
  )
}
