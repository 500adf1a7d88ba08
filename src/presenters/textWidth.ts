/** Widths of letters in bold type with their spacing, in units of the font size; a wide letter has 1. */
const WIDTHS: readonly (readonly [RegExp, number])[] = [
  [/[\s.-]/, 0.4],
  [/\d/, 0.64],
  [/[A-Za-z]/, 0.8],
]

/** About how many times its font size a number or code is wide, by which its type shrinks to fit on one line. */
export function widthOf(text: string): number {
  const width = Array.from(text).reduce(
    (sum, letter) => sum + (WIDTHS.find(([kind]) => kind.test(letter))?.[1] ?? 1),
    0,
  )
  return Math.round(width * 100) / 100
}
