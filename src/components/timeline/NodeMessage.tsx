import { Button, Text, View } from '@tarojs/components'
import { hasContact, type Contact, type MessageParts } from '../../domain/message/messagePieces'
import { useTranslations } from '../../locales/useTranslations'
import type { Translations } from '../../locales/translations'
import './NodeMessage.scss'

interface Props extends MessageParts {
  /** Called for a tap on a number. */
  onContact: (contact: Contact) => void
}

/** The carrier's message. Its text is part of the node's spoken sentence, so a screen reader reaches only its buttons. */
export function NodeMessage({ onContact, ...message }: Props) {
  const { place, pieces } = message
  const t = useTranslations()
  if (!hasContact(message)) {
    return (
      <View className='node-message'>
        {place && <Text className='node-place'>{place}</Text>}
        {pieces.map(({ text }) => text)}
      </View>
    )
  }
  return (
    <View className='node-message'>
      {place && (
        <Text className='node-place' aria-hidden='true'>
          {place}
        </Text>
      )}
      {pieces.map(({ text, contact }, index) =>
        contact ? (
          <Button
            key={index}
            className={`node-contact icon-${contact.kind === 'phone' ? 'phone' : 'copy'}`}
            aria-label={labelOf(contact, t)}
            onClick={() => {
              onContact(contact)
            }}
          >
            {formatContact(contact)}
          </Button>
        ) : (
          <Text key={index} aria-hidden='true'>
            {text}
          </Text>
        ),
      )}
    </View>
  )
}

/** The visible text is repeated here so that voice control can address the button. */
function labelOf(contact: Contact, t: Translations): string {
  const written = formatContact(contact)
  switch (contact.kind) {
    case 'phone':
      return t.contact.call(written)
    case 'pickupCode':
      return t.contact.copyCode(written)
    case 'waybill':
      return t.contact.copyWaybill(written)
  }
}

/** A mobile number in the usual groups of digits; any other number as the carrier wrote it. */
function formatContact({ kind, text, value }: Contact): string {
  const isMobile = kind === 'phone' && text === value && value.length === 11
  return isMobile ? `${value.slice(0, 3)} ${value.slice(3, 7)} ${value.slice(7)}` : text
}
