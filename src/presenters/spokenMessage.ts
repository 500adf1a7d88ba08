import { splitLead } from '../domain/message/messagePieces'
import type { MessageReading } from '../domain/message/messageReading'
import type { WrittenMessage } from '../locales/messages/messageWriter'
import type { Translations } from '../locales/translations'

/** A message in the parts that a screen reader speaks: the place at its front and the text, with codes digit by digit. */
export function spokenMessage(
  message: string,
  reading: MessageReading,
  written: WrittenMessage | null,
  t: Translations,
): string[] {
  if (written) return [spokenPieces(written, t)]
  const { place, from: begin } = splitLead(message, reading)
  let spoken = ''
  let from = begin
  for (const { start, end, value } of [...reading.codes].sort((a, b) => a.start - b.start)) {
    if (start < from) continue
    spoken += message.slice(from, start) + t.contact.spokenCode(value)
    from = end
  }
  return [place ?? '', withoutBrackets(spoken + message.slice(from))]
}

function spokenPieces(written: WrittenMessage, t: Translations): string {
  return written
    .map(({ text, contact }) => (contact?.kind === 'pickupCode' ? t.contact.spokenCode(contact.value) : text))
    .join('')
    .replace(/[.。]$/, '')
}

/** Screen readers speak the brackets that carriers put around names, so they are left out. */
export function withoutBrackets(text: string): string {
  return text.replace(/】\s*【/g, '，').replace(/[【】]/g, '')
}
