/** How alike two names must be, from 0 to 1, for one to be a misspelling of the other. */
const LEAST_LIKENESS = 0.6

/** A shorter name is part of too many others. */
const SHORTEST_PART = 3

/** The known name that `name` was probably meant to be: `image` → `imageUrl`, `waybillId` → `waybill_id`. */
export function findMeantName(name: string, known: readonly string[]): string | undefined {
  const [best] = known
    .map((other) => ({ other, likeness: likenessOf(normalize(name), normalize(other)) }))
    .sort((one, other) => other.likeness - one.likeness)
  return best && best.likeness >= LEAST_LIKENESS ? best.other : undefined
}

/** The sentence about a field that does not exist. */
export function describeUnknownField(field: string, owner: string, known: readonly string[]): string {
  const name = field.slice(field.lastIndexOf('.') + 1)
  const meant = findMeantName(name, known)
  const mend = meant === undefined ? `use one of ${known.join(', ')}` : `did you mean ${meant}?`
  return `${field} is not a field of ${owner}: ${mend}`
}

function normalize(name: string): string {
  return name.toLowerCase().replace(/[^a-z0-9]/g, '')
}

function likenessOf(one: string, other: string): number {
  const likeness = 1 - editDistance(one, other) / Math.max(one.length, other.length, 1)
  const [short, long] = one.length < other.length ? [one, other] : [other, one]
  const isPart = short.length >= SHORTEST_PART && long.includes(short)
  return isPart ? Math.max(likeness, LEAST_LIKENESS) : likeness
}

/** Levenshtein's: how many letters must be added, taken away or changed. */
function editDistance(one: string, other: string): number {
  let row = Array.from({ length: other.length + 1 }, (_, index) => index)
  for (const [index, letter] of Array.from(one).entries()) {
    const next = [index + 1]
    for (const [column, otherLetter] of Array.from(other).entries()) {
      const change = (row[column] ?? 0) + (letter === otherLetter ? 0 : 1)
      next.push(Math.min(change, (row[column + 1] ?? 0) + 1, (next[column] ?? 0) + 1))
    }
    row = next
  }
  return row[other.length] ?? 0
}
