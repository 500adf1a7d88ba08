import { splitMessage, type Contact, type MessagePiece } from '../domain/message/messagePieces'
import type { WrittenMessage } from '../locales/messages/messageWriter'

/** How the numbers in a message are drawn: as buttons, as links within the text, or as text without an action. */
export type NumberLook = 'button' | 'link' | 'text'

/** A number to tap, with the punctuation that has to stay on its line. */
export interface NumberRun {
  contact: Contact
  before: string
  after: string
}

/** Text; a `kept` one is never broken. */
export interface TextRun {
  text: string
  kept: boolean
}

type Run = TextRun | NumberRun

/** A carrier's message as it is drawn. */
export interface DrawnMessage {
  /** The place in brackets at the front; null if there is none. */
  place: string | null
  runs: readonly Run[]
}

const CLOSING = '。，、；：？！）】〕》〉」』”’…—％,.;:?!)\\]}%'
const OPENING = '（【〔《〈「『“‘([{'
/** Punctuation at the front of a text, which must not begin a line. */
const FRONT = new RegExp(`^\\s*([${CLOSING}]+)`)
/** Punctuation at the end of a text, which must not end a line. */
const BACK = new RegExp(`([${OPENING.replace('[', '\\[')}]+)\\s*$`)
/** A string that may be too long for a line: it is broken anywhere, but its last letter stays with the punctuation behind it. */
const LONG_STRING = new RegExp(`([!-~]{7,})([!-~][${CLOSING}]{1,3})`)

/**
 * Takes a message apart so that no line begins with closing punctuation, at any width. Pickup codes stay text, because the
 * ticket has the button to copy them.
 *
 * `written` is the message in the language of the page, which is drawn instead.
 */
export function describeMessage(
  message: string,
  look: NumberLook,
  written: WrittenMessage | null = null,
): DrawnMessage {
  const { place, pieces } = written ? { place: null, pieces: written } : splitMessage(message)
  const joined = joinTexts(pieces, look)
  const runs = joined.flatMap((piece, index): readonly Run[] => {
    const [previous, next] = [joined[index - 1], joined[index + 1]]
    const { contact } = piece
    if (!contact) return keepEnds(ownText(piece.text, previous !== undefined, next !== undefined))
    return [{ contact, before: backOf(previous?.text ?? ''), after: frontOf(next?.text ?? '') }]
  })
  return { place, runs }
}

/** True if the message has a number to tap. */
export function hasNumber({ runs }: DrawnMessage): boolean {
  return runs.some((run) => 'contact' in run)
}

/** The pieces, with every number that has no action as part of the text around it. */
function joinTexts(pieces: readonly MessagePiece[], look: NumberLook): MessagePiece[] {
  const joined: MessagePiece[] = []
  for (const { text, contact } of pieces) {
    const tappable = contact !== null && look !== 'text' && contact.kind !== 'pickupCode'
    const last = joined[joined.length - 1]
    if (tappable || !last || last.contact) joined.push({ text, contact: tappable ? contact : null })
    else joined[joined.length - 1] = { text: last.text + text, contact: null }
  }
  return joined
}

/** A text without the punctuation that the numbers beside it take. */
function ownText(text: string, afterNumber: boolean, beforeNumber: boolean): string {
  const begun = afterNumber ? text.replace(FRONT, '') : text
  return beforeNumber ? begun.replace(BACK, '') : begun
}

function frontOf(text: string): string {
  return FRONT.exec(text)?.[1] ?? ''
}

/** A text that is only closing punctuation belongs to the number in front of it. */
function backOf(text: string): string {
  return BACK.exec(text.replace(FRONT, ''))?.[1] ?? ''
}

/** Splits off the ends of long strings. */
function keepEnds(text: string): TextRun[] {
  const found = LONG_STRING.exec(text)
  if (!found) return text === '' ? [] : [{ text, kept: false }]
  const [, body = '', end = ''] = found
  const from = found.index + body.length
  const rest = text.slice(from + end.length)
  return [{ text: text.slice(0, from), kept: false }, { text: end, kept: true }, ...keepEnds(rest)]
}
