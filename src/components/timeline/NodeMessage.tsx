import { Button, Text, View } from '@tarojs/components'
import type { Contact } from '../../domain/message/contact'
import { hasContact, type MessageParts } from '../../domain/message/messagePieces'
import { useTranslations } from '../../locales/useTranslations'
import type { Translations } from '../../locales/translations'
import './NodeMessage.scss'

interface Props extends MessageParts {
  /** A number was tapped: to be called, or to be copied. */
  onContact: (contact: Contact) => void
}

/** What the carrier wrote. A screen reader hears its text with the node: of a message with buttons, those alone are left. */
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
            className={`contact icon-${contact.kind === 'phone' ? 'phone' : 'copy'}`}
            aria-label={labelOf(contact, t)}
            onClick={() => {
              onContact(contact)
            }}
          >
            {writeContact(contact)}
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

/** It holds what is seen, so that whoever speaks to the phone can name the button. */
function labelOf(contact: Contact, t: Translations): string {
  const written = writeContact(contact)
  switch (contact.kind) {
    case 'phone':
      return t.contact.call(written)
    case 'pickupCode':
      return t.contact.copyCode(written)
    case 'waybill':
      return t.contact.copyWaybill(written)
  }
}

/** A mobile number in the groups in which people read it; everything else as the carrier wrote it. */
function writeContact({ kind, text, value }: Contact): string {
  const isMobile = kind === 'phone' && text === value && value.length === 11
  return isMobile ? `${value.slice(0, 3)} ${value.slice(3, 7)} ${value.slice(7)}` : text
}
