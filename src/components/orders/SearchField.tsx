import { Button, Input, View } from '@tarojs/components'
import { useWords } from '../../locales/useWords'
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
  const words = useWords()
  return (
    <View className={`find${searching ? ' find-searching' : ''}`}>
      <Icon name='search' />
      <Input
        className='find-input'
        type='text'
        value={typed}
        placeholder={words.orders.search}
        placeholderClass='find-placeholder'
        maxlength={maxLength}
        confirmType='search'
        aria-label={words.orders.searchLabel}
        onInput={({ detail }) => {
          onType(detail.value)
        }}
        onConfirm={onConfirm}
      />
      {typed !== '' && (
        <Button className='icon-button' aria-label={words.orders.clearSearch} onClick={onClear}>
          <Icon name='close' />
        </Button>
      )}
    </View>
  )
}
