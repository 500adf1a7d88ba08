/**
 * The Date of the mini-program: at `startSeconds` (Unix) now, running on from there. Undefined leaves it to the browser.
 */
export function clockFrom(startSeconds: number | undefined): DateConstructor {
  if (startSeconds === undefined) return Date
  const ahead = startSeconds * 1000 - Date.now()
  const now = () => Date.now() + ahead
  return new Proxy(Date, {
    construct: (date, parts: unknown[], target) =>
      Reflect.construct(date, parts.length > 0 ? parts : [now()], target) as object,
    apply: () => new Date(now()).toString(),
    get: (date, name): unknown => (name === 'now' ? now : Reflect.get(date, name)),
  })
}
