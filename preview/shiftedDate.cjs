/**
 * A Date whose present is `aheadMs()` milliseconds ahead; every fixed moment stays what it is. Plain JavaScript, as a
 * function's thread loads it as it stands, and the browser's half is bundled with it.
 */
exports.shiftedDate = function shiftedDate(TrueDate, aheadMs) {
  const now = () => TrueDate.now() + aheadMs()
  return new Proxy(TrueDate, {
    construct: (target, parts, self) => Reflect.construct(target, parts.length > 0 ? parts : [now()], self),
    apply: () => new TrueDate(now()).toString(),
    get: (target, name) => (name === 'now' ? now : Reflect.get(target, name)),
  })
}
