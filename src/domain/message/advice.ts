import { kindSet } from './lookup'
import type { Phrase } from './phrases'

const ENDS_CLAUSE = kindSet('comma', 'stop', 'aside')
/** Words that may stand before the one that makes a clause advice. */
const BEFORE_ADVICE = kindSet('you', 'parcel', 'link', 'group')

/** Marks advice: a clause that begins with "请" (please), "如有" (if), "感谢" (thanks) and the like, up to its end. */
export function markAdvice(phrases: Phrase[]): void {
  let open = true
  let advice = false
  for (const phrase of phrases) {
    if (ENDS_CLAUSE.has(phrase.kind)) {
      open = true
      advice = false
      phrase.told = phrase.kind !== 'aside'
      continue
    }
    if (open && !advice) {
      advice =
        phrase.kind === 'advice' ||
        (phrase.kind === 'future' && /^(?:请|可|务必|需|需要)$/.test(phrase.text)) ||
        (phrase.kind === 'to' && phrase.text.startsWith('请')) ||
        (phrase.kind === 'show' && phrase.text.startsWith('请'))
      if (!BEFORE_ADVICE.has(phrase.kind)) open = false
    }
    phrase.told = !advice
  }
}
