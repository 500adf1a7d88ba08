import { Button, Text, View } from '@tarojs/components'
import type { Collection } from '../../domain/collection'
import { placeName } from '../../locales/naming'
import { useTranslations } from '../../locales/useTranslations'
import { formatPickupCode } from '../../presenters/formatPickupCode'
import { widthOf } from '../../presenters/textWidth'
import { Icon } from '../ui/Icon'
import './PickupTicket.scss'

interface Props {
  collection: Collection
  /** True if the customer has marked it as collected: only the way back remains. */
  collected: boolean
  onCopyCode: (code: string) => void
  /** Without it nothing can be marked. */
  onToggleCollected?: (() => void) | undefined
}

/** The pickup codes in type large enough to read out at a counter, the place, and "I've got it". */
export function PickupTicket({ collection, collected, onCopyCode, onToggleCollected }: Props) {
  const t = useTranslations()
  return (
    <>
      {!collected && <Details collection={collection} onCopyCode={onCopyCode} />}
      {onToggleCollected && (
        <Button className='pill pickup-ticket-collected' onClick={onToggleCollected}>
          {collected ? t.action.notCollected : t.action.collected}
        </Button>
      )}
    </>
  )
}

function Details({ collection, onCopyCode }: Pick<Props, 'collection' | 'onCopyCode'>) {
  const t = useTranslations()
  const { codes, place } = collection
  return (
    <>
      {codes.map((code) => (
        <Code key={code} code={code} onCopy={onCopyCode} />
      ))}
      {place !== null && <Place name={placeName(place, t)} />}
    </>
  )
}

function Code({ code, onCopy }: { code: string; onCopy: (code: string) => void }) {
  const t = useTranslations()
  const grouped = formatPickupCode(code)
  return (
    <View className='pickup-ticket'>
      <View className='pickup-ticket-label'>{t.action.pickupCode}</View>
      <Text
        className='pickup-ticket-code'
        style={`--width: ${widthOf(grouped)}`}
        aria-label={t.contact.spokenCode(code)}
        userSelect
      >
        {grouped}
      </Text>
      <Button
        className='icon-button pickup-ticket-copy'
        aria-label={t.contact.copyCode(code)}
        onClick={() => {
          onCopy(code)
        }}
      >
        <Icon name='copy' />
      </Button>
    </View>
  )
}

function Place({ name }: { name: string }) {
  return (
    <View className='pickup-ticket-fact'>
      <Icon name='pin' />
      <View className='pickup-ticket-fact-words'>{name}</View>
    </View>
  )
}
