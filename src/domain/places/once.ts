/** Calls a function when its result is needed first, and remembers the result: a table costs nothing at the start of the app. */
export function once<Result extends object>(make: () => Result): () => Result {
  let made: Result | undefined
  return () => (made ??= make())
}
