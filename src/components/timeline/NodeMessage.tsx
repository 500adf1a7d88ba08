import { Button, Text, View } from '@tarojs/components'
import type { Contact } from '../../domain/message/messagePieces'
import { useTranslations } from '../../locales/useTranslations'
import { hasNumber, type DrawnMessage, type NumberRun, type TextRun } from '../../presenters/describeMessage'
import { widthOf } from '../../presenters/textWidth'
import './NodeMessage.scss'

interface Props extends DrawnMessage {
  /** True for numbers that look like buttons, false for links within the text. */
  pills: boolean
  /** Called for a tap on a number. */
  onContact: (contact: Contact) => void
}

/** The carrier's message. Its text is part of the node's spoken sentence, so a screen reader reaches only its buttons. */
export function NodeMessage({ pills, onContact, ...message }: Props) {
  const { place, runs } = message
  // Without a number to tap, the whole row is hidden from screen readers.
  const hidden = hasNumber(message) ? ({ 'aria-hidden': 'true' } as const) : {}
  return (
    <View className='node-message'>
      {place !== null && (
        <Text className='node-place' {...hidden}>
          {place}
        </Text>
      )}
      {runs.map((run, index) => {
        if ('contact' in run) return <NumberToTap key={index} {...run} pill={pills} onContact={onContact} />
        return <Words key={index} {...run} hidden={hidden} />
      })}
    </View>
  )
}

function Words({ text, kept, hidden }: TextRun & { hidden: { 'aria-hidden'?: 'true' } }) {
  if (!kept && hidden['aria-hidden'] === undefined) return <>{text}</>
  return (
    <Text {...(kept && { className: 'node-kept' })} {...hidden}>
      {text}
    </Text>
  )
}

interface NumberProps extends NumberRun {
  pill: boolean
  onContact: (contact: Contact) => void
}

/**
 * A number with the punctuation beside it. They are items of one flex row, which no line break can part. The button's label
 * contains its visible text, so that voice control can address it.
 */
function NumberToTap({ contact, before, after, pill, onContact }: NumberProps) {
  const t = useTranslations()
  const icon = `node-pill icon-${contact.kind === 'phone' ? 'phone' : 'copy'}`
  const written = formatContact(contact)
  return (
    <View className='node-number' style={`--width: ${widthOf(before + written + after)}`}>
      {before !== '' && <Text aria-hidden='true'>{before}</Text>}
      <Button
        className={pill ? icon : 'node-link'}
        aria-label={contact.kind === 'phone' ? t.contact.call(written) : t.contact.copyWaybill(written)}
        onClick={() => {
          onContact(contact)
        }}
      >
        {written}
      </Button>
      {after !== '' && <Text aria-hidden='true'>{after}</Text>}
    </View>
  )
}

/** A mobile number in the usual groups of digits; any other number as the carrier wrote it. */
function formatContact({ kind, text, value }: Contact): string {
  const isMobile = kind === 'phone' && text === value && value.length === 11
  return isMobile ? `${value.slice(0, 3)} ${value.slice(3, 7)} ${value.slice(7)}` : text
}
