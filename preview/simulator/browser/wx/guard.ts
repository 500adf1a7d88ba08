import { reportProblem } from '../problems'

/** Names that webpack, promises and JSON look for and must not find. */
const NOT_THERE = /^(webpackJsonp|then|toJSON)/

/**
 * Lets every name look as if WeChat had it, since it has hundreds that are not played here: reading one is harmless,
 * calling one is reported and throws.
 */
export function guarded<T extends object>(path: string, members: T): T {
  return new Proxy(members, {
    get: (target, name): unknown => {
      if (name in target || !isPlayable(name)) return Reflect.get(target, name)
      return () => {
        const failure = new TypeError(`${path}.${name} is not played by the simulator`)
        reportProblem(path, failure)
        throw failure
      }
    },
    // Taro asks hasOwnProperty, and calls nothing where the answer is no.
    getOwnPropertyDescriptor: (target, name) =>
      Reflect.getOwnPropertyDescriptor(target, name) ??
      (isPlayable(name)
        ? { configurable: true, enumerable: true, writable: true, value: undefined }
        : undefined),
  })
}

function isPlayable(name: string | symbol): name is string {
  return typeof name === 'string' && !NOT_THERE.test(name)
}
