import { reportName } from '../domain/message/acts'
import { readCauses } from '../domain/message/causeKinds'
import type { Contact, MessagePiece } from '../domain/message/messagePieces'
import type { NumberPart, PhonePart } from '../domain/message/messageReading'
import { understandMessage, type Understanding } from '../domain/message/understanding'
import { readPlaceName } from '../domain/places/placeName'
import { fillSentence, type Slots } from './fillSentence'
import type { MessageWriter, WrittenMessage } from '../locales/messages/messageWriter'
import type { MessageWords } from '../locales/messages/messageWords'

/** Writes messages in the words of a language. Each is written once. */
export function createMessageWriter(words: MessageWords): MessageWriter {
  const remembered = new WeakMap<Understanding, WrittenMessage | null>()
  return {
    write(message) {
      const understood = understandMessage(message)
      if (!understood) return null
      const known = remembered.get(understood)
      if (known !== undefined) return known
      const written = compose(understood, words)
      remembered.set(understood, written)
      return written
    },
    writeCause: (cause) => writeCause(cause, words),
    nameSigner: words.signer,
    nameCarrier: words.carrier,
    namePlace: words.place,
  }
}

function writeCause(cause: string, words: MessageWords): string | null {
  const causes = readCauses(cause)
  const said = causes && causes.map((each) => words.causes[each]).join(words.and)
  return said && said.charAt(0).toUpperCase() + said.slice(1)
}

function compose(reading: Understanding, words: MessageWords): WrittenMessage | null {
  const { nextAttempt, until } = reading
  const slots = readSlots(reading, words)
  const name = reportName(reading.kind, reading.act)
  const said = slots && name && fillSentence(words.sentences[name], slots)
  if (said === null) return null
  const next = nextAttempt === null || until ? [] : [words.nextDelivery[nextAttempt] ?? '']
  const clauses: MessagePiece[][] = [
    [text(said)],
    ...[...next, ...reading.notes.map((note) => words.notes[note])].map((clause) => [text(clause)]),
    ...writeAddress(reading, words),
    ...writeNumbers(words.labels.code, 'pickupCode', reading.codes, words),
    ...writePhones(reading, words),
    ...writeNumbers(words.labels.waybill, 'waybill', reading.waybills, words),
  ]
  return joinPieces(clauses, words)
}

/** The slots of the sentence; null if a part cannot be said. */
function readSlots(reading: Understanding, words: MessageWords): Slots | null {
  const { place, city, towards, signer, cause, until } = reading
  const causes = cause && readCauses(cause.text)
  const limit = until && words.until(until)
  if ((cause && !causes) || (until && !limit)) return null
  const at = place && words.place(place.text)
  const isInCity = place && city && place.text !== city.text && !namesCity(place.text)
  const name = at && isInCity ? words.placeInCity(at, words.place(city.text)) : at
  return {
    place: name,
    at: place && at && name && name.replace(at, (words.at ?? words.place)(place.text)),
    towards: towards && words.place(towards.text),
    signer: signer && signer.text !== place?.text ? nameSigner(signer.value, words) : null,
    cause: causes && causes.map((each) => words.causes[each]).join(words.and),
    until: limit,
  }
}

function namesCity(place: string): boolean {
  return readPlaceName(place).parts.some((part) => typeof part !== 'string')
}

function nameSigner(value: string, words: MessageWords): string {
  return value === '本人' ? words.recipient : words.signer(value)
}

function writeAddress(
  { address, place: at }: Understanding,
  { labels, place }: MessageWords,
): MessagePiece[][] {
  return address && address.text !== at?.text ? [[text(labels.address + place(address.text))]] : []
}

/** In other reports the person who is named may have scanned the parcel. */
const WITH_COURIER: ReadonlySet<string | null> = new Set(['outForDelivery', 'pickedUp', 'awaitingPickup'])

function writePhones(reading: Understanding, words: MessageWords): MessagePiece[][] {
  const { phones, kind } = reading
  const distinct = phones.filter(
    ({ value }, index) => phones.findIndex((other) => other.value === value) === index,
  )
  const hasCourierPhone = phones.some(({ of }) => of === 'courier')
  const named = WITH_COURIER.has(kind) || hasCourierPhone ? reading.courier : null
  const courier = named && words.courier(named.text)
  const owners = [...new Set(distinct.map(({ of }) => of))].sort(
    (a, b) => Number(b === 'courier') - Number(a === 'courier'),
  )
  const written = owners.map((owner) => {
    const own = distinct.filter(({ of }) => of === owner)
    const label = owner === 'courier' && courier ? courier + words.and : words.labels[owner ?? 'phone']
    const pieces = own.map((phone) =>
      toPiece('phone', dialled(phone, words), owner !== 'recipient' && owner !== 'sender'),
    )
    return [text(label), ...separate(pieces, words.and)]
  })
  return courier && !hasCourierPhone ? [[text(courier)], ...written] : written
}

/** The number as it is written, but for the word before an extension. */
function dialled(phone: PhonePart, { extension }: MessageWords): NumberPart {
  return phone.extension === null ? phone : { ...phone, text: phone.value + extension + phone.extension }
}

function writeNumbers(
  label: string,
  kind: Contact['kind'],
  numbers: readonly NumberPart[],
  { and }: MessageWords,
): MessagePiece[][] {
  if (numbers.length === 0) return []
  return [
    [
      text(label),
      ...separate(
        numbers.map((number) => toPiece(kind, number, true)),
        and,
      ),
    ],
  ]
}

function separate(pieces: readonly MessagePiece[], and: string): MessagePiece[] {
  return pieces.flatMap((piece, index) => (index === 0 ? [piece] : [text(and), piece]))
}

function toPiece(kind: Contact['kind'], part: NumberPart, tappable: boolean): MessagePiece {
  const { text: written, value, start, end } = part
  return { text: written, contact: tappable ? { kind, text: written, value, start, end } : null }
}

function text(written: string): MessagePiece {
  return { text: written, contact: null }
}

function joinPieces(clauses: readonly MessagePiece[][], { stop, end }: MessageWords): MessagePiece[] {
  const pieces = clauses.flatMap((clause, index) => (index === 0 ? clause : [text(stop), ...clause]))
  return [...pieces, text(end)].reduce<MessagePiece[]>((joined, piece) => {
    const last = joined[joined.length - 1]
    if (!last || last.contact || piece.contact) return [...joined, piece]
    return [...joined.slice(0, -1), text(last.text + piece.text)]
  }, [])
}
