/** The globals of JavaScript that WeChat has on every phone. Android lacks Intl. */
const LANGUAGE = new Set([
  ...['undefined', 'NaN', 'Infinity', 'isNaN', 'isFinite', 'parseInt', 'parseFloat'],
  ...['encodeURI', 'encodeURIComponent', 'decodeURI', 'decodeURIComponent', 'escape', 'unescape'],
  ...['Object', 'Array', 'String', 'Number', 'Boolean', 'Symbol', 'BigInt', 'Math', 'JSON', 'RegExp'],
  ...['Map', 'Set', 'WeakMap', 'WeakSet', 'Promise', 'Proxy', 'Reflect'],
  ...['Error', 'AggregateError', 'EvalError', 'RangeError', 'ReferenceError', 'SyntaxError'],
  ...['TypeError', 'URIError', 'ArrayBuffer', 'DataView', 'Int8Array', 'Uint8Array', 'Uint8ClampedArray'],
  ...['Int16Array', 'Uint16Array', 'Int32Array', 'Uint32Array', 'Float32Array', 'Float64Array'],
  ...['BigInt64Array', 'BigUint64Array', 'console'],
])

/** The folder of the scripts in the browser's stack traces, and the number of lines before the first line of a script. */
export const SOURCE_FOLDER = 'weapp'
export const LINES_BEFORE_SOURCE = 3

/** Runs one file of the mini-program with these names in its scope. */
export type RunFile = (path: string, source: string, scope: Record<string, unknown>) => void

/** Creates a runner that hides every global of the browser. `extras` are the globals beside those of the language. */
export function createSandbox(extras: Record<string, unknown>): RunFile {
  const globals: Record<string, unknown> = { ...timers(), ...extras }
  const constructor = functionConstructor(globals)
  globals.Function = constructor
  hideConstructors(constructor)
  globals.global = globals
  globals.globalThis = globals
  const shadowed = [...new Set([...browserGlobals(), ...Object.keys(globals)])]
  return (path, source, scope) => {
    const names = Object.keys(scope)
    // In sloppy mode `this` of a plain function would be the browser's window.
    const body = `return function (${names.join()}) {"use strict";\n${source}\n}\n//# sourceURL=${SOURCE_FOLDER}/${path}.js`
    // eslint-disable-next-line @typescript-eslint/no-implied-eval -- a script runs in its own scope, as in WeChat
    const outer = new Function(...shadowed, body) as (...values: unknown[]) => (...values: unknown[]) => void
    outer(...shadowed.map((name) => globals[name]))(...names.map((name) => scope[name]))
  }
}

/** The browser's timers, without the window as `this` of the callback. */
function timers(): Record<string, unknown> {
  type Callback = (...values: unknown[]) => void
  return {
    setTimeout: (callback: Callback, delay?: number, ...values: unknown[]) =>
      window.setTimeout(() => {
        callback(...values)
      }, delay),
    setInterval: (callback: Callback, delay?: number, ...values: unknown[]) =>
      window.setInterval(() => {
        callback(...values)
      }, delay),
    clearTimeout: (timer: number) => {
      window.clearTimeout(timer)
    },
    clearInterval: (timer: number) => {
      window.clearInterval(timer)
    },
  }
}

/** WeChat refuses to create functions from text, except `return this`, with which libraries find the global object. */
function functionConstructor(globals: Record<string, unknown>): unknown {
  return new Proxy(Function, {
    apply: (_, __, texts: unknown[]) => globalGetter(globals, texts),
    construct: (_, texts: unknown[]) => globalGetter(globals, texts),
  })
}

/** Replaces the constructor of every kind of function, which would otherwise lead to the browser's window. */
function hideConstructors(constructor: unknown): void {
  const kinds = [() => 0, async () => Promise.resolve(), function* () {}, async function* () {}]
  for (const kind of kinds) {
    Object.defineProperty(Reflect.getPrototypeOf(kind), 'constructor', {
      value: constructor,
      configurable: true,
    })
  }
}

function globalGetter(globals: Record<string, unknown>, texts: unknown[]): () => unknown {
  if (texts.length === 1 && /^\s*return this;?\s*$/.test(String(texts[0]))) return () => globals
  throw new EvalError('WeChat creates no functions from text')
}

function browserGlobals(): string[] {
  const names: string[] = []
  for (let holder: object | null = window; holder; holder = Reflect.getPrototypeOf(holder)) {
    names.push(...Object.getOwnPropertyNames(holder))
  }
  return names.filter((name) => /^[A-Za-z_$][\w$]*$/.test(name) && !LANGUAGE.has(name))
}
