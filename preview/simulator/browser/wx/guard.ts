import { reportProblem } from '../problems'

/** Names that webpack, promises and JSON look for and must not find. */
const NOT_THERE = /^(webpackJsonp|then|toJSON)/

/**
 * Lets every name appear to exist, because WeChat has hundreds that the simulator does not support. Reading one is
 * harmless; calling one reports a problem and throws.
 */
export function guarded<T extends object>(path: string, members: T): T {
  return new Proxy(members, {
    get: (target, name): unknown => {
      if (name in target || !isPlayable(name)) return Reflect.get(target, name)
      return () => {
        const failure = new TypeError(`${path}.${name} is not supported by the simulator`)
        reportProblem(path, failure)
        throw failure
      }
    },
    // Taro calls only what hasOwnProperty confirms.
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
