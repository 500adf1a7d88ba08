import { readFileSync } from 'node:fs'
import path from 'node:path'
import * as v from 'valibot'
import { findContacts, type Contact } from './contact'
import { readCause } from './cause'
import { readCollectionPoint } from './collectionPoint'
import { readNextAttempt } from './nextAttempt'
import { readSigner } from './signer'
import { readParcelLocation } from './parcelLocation'
import { splitLeadingPlace } from './leadingPlace'

const Texts = v.optional(v.array(v.string()), [])
const MaybeText = v.optional(v.string())

/** A message and what can be read in it; a key that is left out means that nothing is found. */
const Row = v.strictObject({
  carrier: v.string(),
  message: v.string(),
  /** "number" or "number,extension" */
  phones: Texts,
  waybills: Texts,
  codes: Texts,
  /** The place in brackets at the front of the message. */
  place: MaybeText,
  location: v.optional(
    v.strictObject({
      movement: v.picklist(['at', 'left']),
      place: v.nullable(v.string()),
      towards: v.nullable(v.string()),
      sorting: v.boolean(),
    }),
  ),
  signer: MaybeText,
  collection: v.optional(
    v.strictObject({ place: v.nullable(v.string()), withinHours: v.nullable(v.number()) }),
  ),
  cause: MaybeText,
  nextAttempt: v.optional(v.picklist(['today', 'tomorrow'])),
})

const fixture = path.resolve(__dirname, '../../../preview/fixtures/corpus/messages.json')
const rows = v.parse(v.array(Row), JSON.parse(readFileSync(fixture, 'utf8')))

it.each(rows)('all facts in "$message" are read', (row) => {
  expect({ carrier: row.carrier, message: row.message, ...read(row.message) }).toEqual(row)
})

it('the corpus has at least 70 messages, all of them different', () => {
  expect(new Set(rows.map(({ message }) => message)).size).toBeGreaterThanOrEqual(70)
  expect(new Set(rows.map(({ message }) => message)).size).toBe(rows.length)
})

function read(message: string): Omit<v.InferOutput<typeof Row>, 'carrier' | 'message'> {
  const contacts = findContacts(message)
  return {
    phones: valuesOf(contacts, 'phone'),
    waybills: valuesOf(contacts, 'waybill'),
    codes: valuesOf(contacts, 'pickupCode'),
    place: splitLeadingPlace(message).place ?? undefined,
    location: readParcelLocation(message) ?? undefined,
    signer: readSigner(message) ?? undefined,
    collection: readCollectionPoint(message) ?? undefined,
    cause: readCause(message) ?? undefined,
    nextAttempt: readNextAttempt(message) ?? undefined,
  }
}

function valuesOf(contacts: readonly Contact[], kind: Contact['kind']): string[] {
  return contacts
    .filter((contact) => contact.kind === kind)
    .map(({ value, extension }) => (extension === undefined ? value : `${value},${extension}`))
}
