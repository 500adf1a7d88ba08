import { splitLead } from '../domain/message/messagePieces'
import type { MessageReading } from '../domain/message/messageReading'
import type { Translations } from '../locales/translations'

/** A message in the parts that a screen reader speaks: the place at its front and the text, with codes digit by digit. */
export function spokenMessage(message: string, reading: MessageReading, t: Translations): string[] {
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

/** Screen readers speak the brackets that carriers put around names, so they are left out. */
export function withoutBrackets(text: string): string {
  return text.replace(/】\s*【/g, '，').replace(/[【】]/g, '')
}
