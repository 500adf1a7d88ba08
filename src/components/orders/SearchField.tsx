import { Button, Input, View } from '@tarojs/components'
import { useTranslations } from '../../locales/useTranslations'
import { Icon } from '../ui/Icon'
import './SearchField.scss'

interface Props {
  typed: string
  maxLength: number
  /** True while a search is running. */
  searching: boolean
  onType: (text: string) => void
  onConfirm: () => void
  onClear: () => void
}

/** The search field of the order list, with a button to clear it. */
export function SearchField({ typed, maxLength, searching, onType, onConfirm, onClear }: Props) {
  const t = useTranslations()
  return (
    <View className={`search-field${searching ? ' search-field-searching' : ''}`}>
      <Icon name='search' />
      <Input
        className='search-field-input'
        type='text'
        value={typed}
        placeholder={t.orders.search}
        placeholderClass='search-field-placeholder'
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
