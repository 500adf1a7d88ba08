/** What carriers write in place of letters or digits: 138****8000, 王*, xxxxxx. */
const MASK = /[*＊•●×]+|[xX]{3,}/
/** A number with some of its digits masked, split into the digits before and after the mask. Takes linear time. */
const MASKED_NUMBER = /(?:(?<!\d)(\d+))?(?:[*＊•●×]{2,}|[xX]{3,})(\d*)/g
/** Digits of a telephone number, which may be grouped: 138-0013-8000. */
const NUMBER = /\d[\d -]{5,18}\d/g

/** True if `masked` says the same as `open` but with a name or a number masked, and `open` does not mask as much. */
export function masks(masked: string, open: string): boolean {
  return hides(masked, open) && !hides(open, masked)
}

export function hasMask(text: string): boolean {
  return MASK.test(text)
}

function hides(masked: string, open: string): boolean {
  return hasMask(masked) && (matchesWithMasks(masked, open) || masksNumberOf(masked, open))
}

/** The texts are the same except at the masks. Takes linear time, as a carrier's text must not slow a call down. */
function matchesWithMasks(masked: string, open: string): boolean {
  const parts = masked.split(MASK)
  const [first = ''] = parts
  const last = parts.at(-1) ?? ''
  if (!open.startsWith(first) || !open.endsWith(last) || open.length <= first.length + last.length)
    return false
  const end = open.length - last.length
  let position = first.length
  for (const part of parts.slice(1, -1)) {
    const found = open.indexOf(part, position + 1)
    if (found < 0 || found + part.length >= end) return false
    position = found + part.length
  }
  return true
}

/** The wording differs, but a number that `open` has in full is masked in the other text. */
function masksNumberOf(masked: string, open: string): boolean {
  const numbers = Array.from(open.matchAll(NUMBER), ([number]) => number.replace(/\D/g, ''))
  return Array.from(masked.matchAll(MASKED_NUMBER)).some(([, before = '', after = '']) =>
    numbers.some(
      (number) =>
        before.length + after.length > 0 &&
        number.length > before.length + after.length &&
        number.startsWith(before) &&
        number.endsWith(after),
    ),
  )
}
