import { readFileSync } from 'node:fs'
import path from 'node:path'
import * as v from 'valibot'
import type { Happening, PhoneOwner } from '../../src/domain/message/messageReading'

export const CORPUS_FILE = path.resolve(__dirname, '../../preview/fixtures/corpus/readings.json')

/** Records, so that a new kind or owner does not compile until it is added here. */
const KINDS: Readonly<Record<Happening, true>> = {
  accepted: true,
  awaitingPickup: true,
  pickedUp: true,
  pickupFailed: true,
  arrived: true,
  departed: true,
  sorted: true,
  handedOver: true,
  outForDelivery: true,
  waiting: true,
  takenBack: true,
  attemptFailed: true,
  refused: true,
  held: true,
  delayed: true,
  redirected: true,
  returning: true,
  returned: true,
  lost: true,
  destroyed: true,
  customs: true,
  signed: true,
  cancelled: true,
  notice: true,
}
const OWNERS: Readonly<Record<PhoneOwner, true>> = {
  courier: true,
  branch: true,
  hotline: true,
  station: true,
  recipient: true,
  sender: true,
}

const Text = v.pipe(v.string(), v.nonEmpty())
const MaybeText = v.optional(Text)
const Texts = v.optional(v.array(Text), [])

/** A message with what a careful reader finds in it. A key that is left out means that the text does not say. */
const Row = v.strictObject({
  id: Text,
  carrier: Text,
  message: Text,
  kind: v.picklist(Object.keys(KINDS) as Happening[]),
  place: MaybeText,
  towards: MaybeText,
  courier: MaybeText,
  phones: v.optional(
    v.array(
      v.strictObject({
        /** Digits, or "number,extension". */
        number: v.pipe(v.string(), v.regex(/^\d+(,\d+)?$/)),
        of: v.nullable(v.picklist(Object.keys(OWNERS) as PhoneOwner[])),
      }),
    ),
    [],
  ),
  codes: Texts,
  waybills: Texts,
  signer: MaybeText,
  cause: MaybeText,
  until: MaybeText,
})
export type LabelledMessage = v.InferOutput<typeof Row>

/** Reads a corpus, a JSON list of labelled messages. Throws an Error that names the row and the key of a mistake. */
export function readCorpus(file: string): LabelledMessage[] {
  const rows: unknown = JSON.parse(readFileSync(file, 'utf8'))
  if (!Array.isArray(rows)) throw new Error(`${file} is not a list.`)
  return rows.map((row: unknown, index) => {
    const { success, output, issues } = v.safeParse(Row, row)
    if (success) return output
    const problems = issues.map((issue) => `${v.getDotPath(issue) ?? 'row'}: ${issue.message}`)
    throw new Error(`${file}, row ${index + 1}: ${problems.join('; ')} in ${JSON.stringify(row)}`)
  })
}
