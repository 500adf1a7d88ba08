import { Button, Input, View } from '@tarojs/components'
import { useTranslations } from '../../locales/useTranslations'
import { Icon } from '../ui/Icon'
import './SearchField.scss'

interface Props {
  typed: string
  maxLength: number
  /** True while the answer is on its way. */
  searching: boolean
  onType: (text: string) => void
  onConfirm: () => void
  onClear: () => void
}

/** Looks for parcels while one types; one tap empties it. */
export function SearchField({ typed, maxLength, searching, onType, onConfirm, onClear }: Props) {
  const t = useTranslations()
  return (
    <View className={`find${searching ? ' find-searching' : ''}`}>
      <Icon name='search' />
      <Input
        className='find-input'
        type='text'
        value={typed}
        placeholder={t.orders.search}
        placeholderClass='find-placeholder'
        maxlength={maxLength}
        confirmType='search'
        aria-label={t.orders.searchLabel}
        onInput={({ detail }) => {
          onType(detail.value)
        }}
        onConfirm={onConfirm}
      />
      {typed !== '' && (
        <Button className='icon-button' aria-label={t.orders.clearSearch} onClick={onClear}>
          <Icon name='close' />
        </Button>
      )}
    </View>
  )
}
