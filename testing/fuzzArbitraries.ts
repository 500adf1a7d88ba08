import fc from 'fast-check'

/** Stands in every text that is generated as data, so that it is found where it must not be: in the log. */
export const CANARY = 'CANARY'

const hostileTexts = ['', ' ', '\u0000', '\u202e', '__proto__', 'constructor', '$where', '.*', '\ud800', '💥']

/** How often a property is tried: this often in every test run, and as FUZZ_RUNS says in a long one. */
export const runs = (number: number) => ({ numRuns: Number(process.env.FUZZ_RUNS ?? number) })

/** Long enough for a long run. */
export const FUZZ_TIMEOUT_MS = 3_600_000

/** A text of data. */
export const dataText = fc.string({ maxLength: 40 }).map((text) => `${CANARY}${text}`)

/** Anything that JSON can carry, with what trips programs up more often than chance would have it. */
export const anyValue: fc.Arbitrary<unknown> = fc.oneof(
  fc.jsonValue({ maxDepth: 3 }),
  dataText,
  fc.constantFrom<unknown>(null, true, 0, -1, 1e308, 2 ** 53, [], {}, [null], { $ne: null }, { $gt: '' }),
  fc.constantFrom(...hostileTexts),
  fc.constant(CANARY.repeat(20_000)),
  fc.constantFrom<unknown>({ $oid: CANARY }, { $date: CANARY }, { $numberLong: CANARY }, { $regex: '.*' }),
)

/** An object of some of these fields, each with one of its values or with anything. */
export function fieldsOf(values: Record<string, readonly unknown[]>): fc.Arbitrary<object> {
  const fields = Object.entries(values).map(([name, known]) => [
    name,
    known.length > 0 ? fc.oneof({ weight: 2, arbitrary: fc.constantFrom(...known) }, anyValue) : anyValue,
  ])
  const model = Object.fromEntries(fields) as Record<string, fc.Arbitrary<unknown>>
  return fc.record(model, { requiredKeys: [] })
}

/** A document in which some fields are missing or have other values. */
export function damaged(document: Record<string, unknown>): fc.Arbitrary<Record<string, unknown>> {
  const fields = Object.keys(document)
  return fc
    .dictionary(fc.constantFrom(...fields), fc.option(anyValue, { nil: undefined }), {
      minKeys: 1,
      maxKeys: 3,
    })
    .map((changes) => JSON.parse(JSON.stringify({ ...document, ...changes })) as Record<string, unknown>)
}
