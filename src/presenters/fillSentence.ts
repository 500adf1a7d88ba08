/** What may stand in a sentence, already in the language; null if the message does not name it. */
export interface Slots {
  place: string | null
  /** The place with its preposition. */
  at: string | null
  towards: string | null
  signer: string | null
  cause: string | null
  until: string | null
}

const SLOT = /\{(\w+)\}/g
const OPTIONAL = /\[([^\]]*)\]/g

/**
 * The first of the sentences between bars that has a slot for every part that is named, and a part for every slot that is not
 * optional; null if there is none, so that no part is lost.
 */
export function fillSentence(sentence: string, slots: Slots): string | null {
  const named = new Map(Object.entries(slots).filter((entry): entry is [string, string] => entry[1] !== null))
  const parts = [...named.keys()].filter((slot) => slot !== 'at')
  for (const form of sentence.split('|')) {
    const needed = slotsOf(form.replace(OPTIONAL, ''))
    const all = slotsOf(form)
    if (
      !needed.every((slot) => named.has(slot)) ||
      !parts.every((slot) => all.includes(slot) || (slot === 'place' && all.includes('at')))
    )
      continue
    const fill = (text: string): string => text.replace(SLOT, (_, slot: string) => named.get(slot) ?? '')
    return fill(
      form.replace(OPTIONAL, (_, part: string) =>
        slotsOf(part).every((slot) => named.has(slot)) ? part : '',
      ),
    )
  }
  return null
}

function slotsOf(text: string): string[] {
  return [...text.matchAll(SLOT)].map(([, slot = '']) => slot)
}
