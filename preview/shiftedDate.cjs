/**
 * Creates a Date whose current time is `aheadMs()` milliseconds ahead. Fixed times stay as they are. It is plain
 * JavaScript, because the thread of a function loads it uncompiled.
 */
exports.shiftedDate = function shiftedDate(TrueDate, aheadMs) {
  const now = () => TrueDate.now() + aheadMs()
  return new Proxy(TrueDate, {
    construct: (target, parts, self) => Reflect.construct(target, parts.length > 0 ? parts : [now()], self),
    apply: () => new TrueDate(now()).toString(),
    get: (target, name) => (name === 'now' ? now : Reflect.get(target, name)),
  })
}
