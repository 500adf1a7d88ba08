import { findDetails, findRepetitions, toRange } from './details'
import { readExpected } from './expected'
import type { MessageReading, Part, UntilPart } from './messageReading'
import { findNotes, type Note } from './notes'
import { partOf, type Range, type Scan } from './phrases'
import { readPlaces } from './places'

interface Covered {
  /** The words of the parts, and of what no reader needs. */
  ranges: readonly Range[]
  address: Part | null
  until: UntilPart | null
  notes: readonly Note[]
  subject: Part | null
}

/** What the parts of a reading cover, with an address, an expected time and notes, which a reading does not hold. */
export function cover(scan: Scan, reading: MessageReading): Covered {
  const { city, place, towards, courier, signer, cause } = reading
  const { subject, address: written } = readPlaces(scan)
  const expected = reading.until ? null : readExpected(scan, reading)
  const notes = findNotes(scan, reading.kind)
  const until = reading.until ?? (expected && expected.until)
  const named = partOf(scan, written)
  // "拦截原因：地址修改": the word for an address in a reason is no label.
  const address = named && named.start !== place?.start && !overlaps(named, cause) ? named : null
  const parts = [city, place, towards, address, courier, signer, cause, until]
  const numbers = [...reading.phones, ...reading.codes, ...reading.waybills]
  const ranges = [
    ...[...parts, ...numbers].map((part) => part && rangeOf(scan, part)),
    subject,
    expected && toRange(scan, [expected.from, expected.to]),
    ...notes.map(({ range }) => range),
    ...findDetails(scan),
    ...findRepetitions(scan, [place && rangeOf(scan, place), signer && rangeOf(scan, signer), subject]),
  ]
  return {
    ranges: ranges.filter((range) => range !== null),
    address,
    until,
    notes: notes.map(({ note }) => note),
    subject: partOf(scan, subject),
  }
}

function overlaps(part: Part, other: Part | null): boolean {
  return other !== null && part.start < other.end && other.start < part.end
}

/** The tokens that a part of the message covers. */
function rangeOf({ tokens, at }: Scan, { start, end }: Part): Range | null {
  const from = tokens.findIndex((token) => (at[token.start] ?? 0) >= start)
  const behind = tokens.findIndex((token) => (at[token.end - 1] ?? 0) >= end)
  const to = behind < 0 ? tokens.length : behind
  return from < 0 || to <= from ? null : { from, to }
}
