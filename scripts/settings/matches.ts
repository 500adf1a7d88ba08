/** A check of a setting: the problem for a value that the pattern does not match. */
export const matches =
  (pattern: RegExp, problem: string) =>
  (value: string): string | undefined =>
    pattern.test(value) ? undefined : problem
