import { readCause } from './cause'
import { readCourier } from './courier'
import { readHappening } from './happening'
import type { Happening, MessageReading, NumberPart, Part } from './messageReading'
import { findNumbers, type FoundNumber } from './numbers'
import { readPhones } from './phoneOwner'
import { readPlaces, type Places } from './places'
import { WAITING_PLACE } from './placeNames'
import { partOf, scanMessage, sliceOf, textOf, type Range, type Scan } from './phrases'
import { findRest } from './rest'
import { readSigner, type Signer } from './signer'
import { readNextAttempt, readUntil } from './until'

const KIND_OF_PLACE =
  /^(?:目的地网点|目的网点|自提点|代收点|(?:分拨|转运|处理|集散)中心)(?=[\u4e00-\u9fff·]{5})/
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

const kinds = (list: string): ReadonlySet<Happening | null> => new Set(list.split(' ') as Happening[])
const WITH_SIGNER = kinds('waiting signed')
const WITH_CAUSE = kinds(
  'attemptFailed refused held delayed redirected returning returned pickupFailed cancelled handedOver destroyed lost',
)
const ONLY_INTRODUCED = kinds('destroyed lost')
const WITH_TOWARDS = kinds('departed sorted arrived returning notice redirected handedOver held')
const WITH_COURIER = kinds('outForDelivery pickedUp attemptFailed awaitingPickup')
const WITH_UNTIL = kinds('waiting delayed held')

function readScan(scan: Scan): MessageReading {
  const numbers = findNumbers(scan)
  const places = readPlaces(scan)
  const kind = readHappening(scan, numbers, places)
  const courier = readCourier(scan)
  const signer = WITH_SIGNER.has(kind) ? readSigner(scan) : null
  const cause = WITH_CAUSE.has(kind) ? readCause(scan, ONLY_INTRODUCED.has(kind)) : null
  const place = placeOf(scan, kind, places, signer)
  const towards = WITH_TOWARDS.has(kind) ? places.towards : null
  const station = kind === 'waiting' || places.signedAt ? place : null
  const rest = findRest(scan, [
    place,
    towards,
    courier,
    signer,
    cause,
    places.city,
    places.subject,
    ...numbers,
  ])
  const signature = partOf(scan, signer)
  return {
    kind,
    complete: kind !== null && rest.length === 0,
    city: partOf(scan, places.city),
    place: placePart(scan, place ?? places.city),
    towards: placePart(scan, towards),
    courier: partOf(scan, courier),
    phones: readPhones(scan, numbers, { station, withCourier: WITH_COURIER.has(kind), courier }),
    codes: partsOf(numbers, 'code'),
    waybills: partsOf(numbers, 'waybill'),
    signer: signature && signer && { ...signature, value: signer.value },
    cause: partOf(scan, cause),
    until: WITH_UNTIL.has(kind) || (kind === 'notice' && scan.text.includes('保管')) ? readUntil(scan) : null,
    nextAttempt: readNextAttempt(scan),
    rest,
  }
}

/** "目的地网点浙江杭州江干区新杭派", "自提点盒马邻里·金桂湾店": the word in front says what kind of place it is. */
function placePart(scan: Scan, range: Range | null): Part | null {
  const start = range && scan.tokens[range.from]?.start
  const end = range && scan.tokens[range.to - 1]?.end
  if (start === null || start === undefined || end === null || end === undefined) return null
  const kind = KIND_OF_PLACE.exec(scan.text.slice(start, end))?.[0] ?? ''
  return sliceOf(scan.message, scan.at, start + kind.length, end)
}

/** Which of a message's places is the one where it happened. */
function placeOf(scan: Scan, kind: Happening | null, places: Places, signer: Signer | null): Range | null {
  const { at, subject, waitingAt, hub, signedAt, signedBy, address } = places
  if (kind === 'waiting')
    return (
      waitingAt ??
      hub ??
      (subject ? null : at) ??
      (signer && WAITING_PLACE.test(signer.value) ? atLeast(scan, signer, 3) : null) ??
      atLeast(scan, subject, 6) ??
      (subject && textOf(scan.tokens, subject) === '驿站' ? subject : null) ??
      address
    )
  if (kind === 'signed' || kind === 'returned')
    return signedAt ?? at ?? atLeast(scan, waitingAt, 5) ?? signedBy ?? subject
  if (kind === 'notice') return null
  return at ?? (kind === 'arrived' ? hub : null) ?? (kind === 'takenBack' ? waitingAt : null) ?? subject
}

/** The range if its text has at least this many characters: a sender's short name is no place, a station's full name is. */
function atLeast(scan: Scan, range: Range | null, length: number): Range | null {
  return (partOf(scan, range)?.text.length ?? 0) >= length ? range : null
}

function partsOf(numbers: readonly FoundNumber[], kind: FoundNumber['kind']): NumberPart[] {
  return numbers
    .filter((each) => each.kind === kind)
    .map(({ text, start, end, value }) => ({ text, start, end, value }))
}
