import type { ComponentEnv } from 'glass-easel-miniprogram-adapter'
import type { Engine } from './engine'
import { withPlainEvents } from './events'
import type { Packages } from './packages'
import { resolvePath } from './paths'
import { describeError, reportProblem } from './problems'
import type { RunFile } from './sandbox'
import { recordSetData } from './setDataRecord'

type Definition = Record<string, unknown>

/** The globals that WeChat adds to JavaScript's own. */
export interface ScriptScope {
  wx: unknown
  App: (app: Definition) => void
  getApp: () => unknown
  getCurrentPages: () => unknown[]
}

/** Runs each script of the mini-program once, with WeChat's `require`, `Page`, `Component` … */
export class Scripts {
  private readonly exportsOf = new Map<string, Record<string, unknown>>()
  private readonly registered = new Set<string>()
  /** The page or component being registered. Taro's shared file keeps one Component() and calls it for all of them. */
  private current = 'app'

  constructor(
    private readonly sources: Readonly<Record<string, string>>,
    private readonly runFile: RunFile,
    private readonly engine: Engine,
    private readonly packages: Packages,
    private readonly scope: ScriptScope,
  ) {}

  /** Runs app.js. Throws an Error that names the file if it fails. */
  runApp(): void {
    this.run('app')
  }

  /** Runs the script of a page or component. Throws an Error that names the file if it fails or registers nothing. */
  register = (path: string): void => {
    this.packages.keep(path)
    const outer = this.current
    this.current = path
    this.run(path)
    this.current = outer
    if (!this.registered.has(path)) throw new Error(`${path}.js calls neither Page() nor Component()`)
  }

  private run(path: string): void {
    try {
      this.require(path)
    } catch (error) {
      throw new Error(`${path}.js: ${describeError(error)}`, { cause: error })
    }
  }

  private require(path: string): unknown {
    const known = this.exportsOf.get(path)
    if (known) return known.exports
    const source = this.sources[path]
    if (source === undefined) throw new Error(`module '${path}.js' is not defined`)
    const module = { exports: {} }
    this.exportsOf.set(path, module)
    this.runFile(path, source, {
      module,
      exports: module.exports,
      require: this.requireFrom(path),
      ...this.scope,
      ...this.constructors(),
    })
    return module.exports
  }

  /** `require` as the script at `path` has it. Only `require.async` reaches a script of another sub-package. */
  private requireFrom(path: string): unknown {
    const resolve = (to: string) => resolvePath(path, to).replace(/\.js$/, '')
    const require = (to: string) => {
      const script = resolve(to)
      if (!this.packages.mayRequire(path, script))
        throw new Error(`module '${script}.js' is in another package`)
      return this.require(script)
    }
    const async = async (to: string) => {
      const script = resolve(to)
      const there = await this.packages.download(script)
      if (there) return this.requireLate(script)
      // eslint-disable-next-line @typescript-eslint/only-throw-error -- WeChat rejects with such an object
      throw { mod: to, errMsg: `loadSubpackage:fail ${script}.js` }
    }
    return Object.assign(require, { async })
  }

  /** Webpack's runtime takes a script that fails for one that is missing, so the failure is shown here. */
  private requireLate(script: string): unknown {
    try {
      return this.require(script)
    } catch (error) {
      reportProblem(`${script}.js`, error)
      throw error
    }
  }

  private constructors(): Record<string, unknown> {
    return {
      Page: (definition: Definition) => {
        this.define(({ Page }) => {
          Page(withPlainEvents(definition))
        })
      },
      Component: (definition: Definition) => {
        this.define(({ Component }) => {
          Component(withSetDataRecord(withPlainEvents(definition)))
        })
      },
      Behavior: (definition: Definition) =>
        this.engine.codeSpace.componentEnv(this.current, ({ Behavior }) =>
          Behavior(withPlainEvents(definition)),
        ),
    }
  }

  private define(register: (constructors: ComponentEnv) => void): void {
    this.registered.add(this.current)
    this.engine.codeSpace.componentEnv(this.current, register)
  }
}

function withSetDataRecord(definition: Definition): Definition {
  const { created } = definition
  return {
    ...definition,
    created(this: Parameters<typeof recordSetData>[0]) {
      recordSetData(this)
      if (typeof created === 'function') Reflect.apply(created, this, [])
    },
  }
}
