/**
 * Returns a Date class whose present is `aheadMs()` milliseconds ahead of the true one; dates made from arguments are
 * unchanged. It is plain JavaScript because a function's thread loads it without a build step; the simulator bundles it.
 */
exports.shiftedDate = function shiftedDate(TrueDate, aheadMs) {
  const now = () => TrueDate.now() + aheadMs()
  return new Proxy(TrueDate, {
    construct: (target, parts, self) => Reflect.construct(target, parts.length > 0 ? parts : [now()], self),
    apply: () => new TrueDate(now()).toString(),
    get: (target, name) => (name === 'now' ? now : Reflect.get(target, name)),
  })
}
