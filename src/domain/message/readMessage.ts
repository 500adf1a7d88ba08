import { readCause } from './cause'
import { readHappening } from './happening'
import type { Happening, MessageReading, NumberPart, Part } from './messageReading'
import { findNumbers, type FoundNumber } from './numbers'
import { readPhones } from './owners'
import { readCourier } from './people'
import { readPlaces, type Places } from './places'
import { findRest } from './rest'
import { partOf, scan as scanMessage, type Range, type Scan } from './scan'
import { readSigner, type Signer } from './signer'
import { readNextAttempt, readUntil } from './until'

const MAX_REMEMBERED = 2000
const remembered = new Map<string, MessageReading>()

/** Reads what a carrier's message says. Never throws; the time is linear in the length of the message. */
export function readMessage(message: string): MessageReading {
  const known = remembered.get(message)
  if (known) return known
  const reading = readScan(scanMessage(message))
  if (remembered.size >= MAX_REMEMBERED) remembered.clear()
  remembered.set(message, reading)
  return reading
}

function readScan(scan: Scan): MessageReading {
  const numbers = findNumbers(scan)
  const places = readPlaces(scan)
  const kind = readHappening(scan, numbers, places.collection !== null)
  const courier = readCourier(scan)
  const waiting = kind === 'waiting'
  const signer = waiting || kind === 'signed' || kind === 'returned' ? readSigner(scan) : null
  const cause = CAUSED.has(kind ?? 'notice') ? readCause(scan, kind === 'destroyed' || kind === 'lost') : null
  const place = placeOf(scan, kind, places, signer)
  const towards = kind === 'departed' || kind === 'sorted' || kind === 'arrived' || kind === 'returning' || kind === 'notice' || kind === 'redirected' || kind === 'handedOver' ? places.towards : null
  const phones = readPhones(scan, numbers, { station: (waiting || places.signedAt !== null) && place ? place : null, withCourier: kind === 'outForDelivery' || kind === 'pickedUp' || kind === 'attemptFailed' || kind === 'awaitingPickup', courier })
  const rest = findRest(scan, [place, towards, courier, signer, cause, places.city, places.subject, ...numbers])
  const city = toPart(scan, places.city)
  return {
    kind,
    complete: kind !== null && rest.length === 0,
    city,
    place: toPart(scan, place) ?? city,
    towards: toPart(scan, towards),
    courier: toPart(scan, courier),
    phones,
    codes: distinctNumbers(numbers, 'code'),
    waybills: distinctNumbers(numbers, 'waybill'),
    signer: signer && { ...(toPart(scan, signer) ?? { text: '', start: 0, end: 0 }), value: signer.value },
    cause: toPart(scan, cause),
    until: kind === 'waiting' || kind === 'delayed' || kind === 'held' || (kind === 'notice' && /保管/.test(scan.text)) ? readUntil(scan) : null,
    nextAttempt: readNextAttempt(scan),
    rest,
  }
}

const CAUSED: ReadonlySet<Happening> = new Set(['attemptFailed', 'refused', 'held', 'delayed', 'redirected', 'returning', 'returned', 'pickupFailed', 'cancelled', 'handedOver', 'destroyed', 'lost'])

function longName(scan: Scan, range: Range | null): Range | null {
  return ((range && partOf(scan, range)?.text.length) ?? 0) > 4 ? range : null
}

/** A sender's short name in front is no place; a station's full name is. */
function stationName(scan: Scan, subject: Range | null): Range | null {
  const text = (subject && partOf(scan, subject)?.text) ?? ''
  return text.length > 5 || text === '驿站' ? subject : null
}

function placeOf(scan: Scan, kind: Happening | null, places: Places, signer: Signer | null): Range | null {
  if (kind === 'waiting') return places.collection ?? places.hub ?? (places.at && !places.subject ? places.at : null) ?? stationOf(signer) ?? stationName(scan, places.subject) ?? places.address
  if (kind === 'signed') return places.signedAt ?? places.at ?? longName(scan, places.collection) ?? places.subject
  if (kind === 'takenBack') return places.at ?? places.collection ?? places.subject
  return places.at ?? places.subject
}

/** A locker or station that signed is also where the parcel is. */
function stationOf(signer: Signer | null): Range | null {
  return signer && /柜|站|店|超市|代收点|代理点/.test(signer.value) && signer.value.length > 2 ? signer : null
}

function toPart(scan: Scan, range: Range | null): Part | null {
  return range && partOf(scan, range)
}

function distinctNumbers(numbers: readonly FoundNumber[], kind: FoundNumber['kind']): NumberPart[] {
  return numbers.filter((each) => each.kind === kind).map(({ text, start, end, value }) => ({ text, start, end, value }))
}
