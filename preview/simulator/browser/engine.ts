import {
  addGlobalErrorListener,
  addGlobalWarningListener,
  globalOptions,
  type ComponentOptions,
  type template,
} from 'glass-easel'
import { MiniProgramEnv, type CodeSpace, type Root, type types } from 'glass-easel-miniprogram-adapter'
import type { CompiledArtifact } from '../compiled'
import { WeappBackend } from './backend'
import { defineBuiltins, type BuiltinActions } from './builtins/define'
import { resolvePath } from './paths'
import { reportProblem } from './problems'

type Templates = Record<string, template.ComponentTemplate['content']>

/** glass-easel, WeChat's component framework, with the templates and settings of the mini-program. */
export interface Engine {
  codeSpace: CodeSpace
  /** Registers a page or component and the components that it uses. `run` runs its script. */
  prepare: (path: string, run: (path: string) => void) => void
  createPage: (route: string) => Root
}

/** Sets up glass-easel for a mini-program. Its errors and warnings are reported. */
export function createEngine(artifact: CompiledArtifact, actions: BuiltinActions): Engine {
  reportEngineErrors()
  const environment = new MiniProgramEnv()
  const codeSpace = environment.createCodeSpace('', true)
  keepIds(codeSpace)
  const templates = evaluateTemplates(artifact.templates)
  const templateOf = (path: string): template.ComponentTemplate => {
    const content = templates[path]
    if (!content) throw new Error(`there is no ${path}.wxml`)
    return { groupList: templates, content }
  }
  const backend = new WeappBackend()
  const associated = environment.associateBackend(backend)
  defineBuiltins(codeSpace, templateOf, actions)
  const prepared = new Set<string>()

  function prepare(path: string, run: (path: string) => void): void {
    if (prepared.has(path)) return
    prepared.add(path)
    const settings = artifact.settings[path] ?? {}
    const usingComponents = { ...artifact.app.usingComponents, ...settings.usingComponents }
    const config: unknown = { ...settings, usingComponents }
    codeSpace.addComponentStaticConfig(path, config as types.ComponentStaticConfig)
    codeSpace.addCompiledTemplate(path, templateOf(path))
    for (const component of Object.values(usingComponents)) prepare(resolvePath(path, component), run)
    run(path)
  }

  return { codeSpace, prepare, createPage: (route) => associated.createRoot('wx-page', codeSpace, route) }
}

/**
 * Warnings that Taro's templates always cause: they pass null for text properties, unknown properties, and no list for an
 * element without children. WeChat warns about null as well.
 */
const HARMLESS =
  /is not a valid property|get null value|for-list data is neither Array nor Object, got type "(undefined|null)"/

function reportEngineErrors(): void {
  globalOptions.throwGlobalError = false
  addGlobalErrorListener((error, method, component) => {
    const where = typeof component === 'object' ? `${component.is}.js` : component
    reportProblem([where, method].filter(Boolean).join(' ') || 'component', error)
    return false
  })
  addGlobalWarningListener((warning) => {
    if (!HARMLESS.test(warning)) reportProblem('component', warning)
    return false
  })
}

/** Writes the ids of a template to the DOM unchanged. By default the adapter adds a prefix for each component. */
function keepIds(codeSpace: CodeSpace): void {
  type Prepare = (...values: unknown[]) => [ComponentOptions, unknown]
  const prepareComponentOptions = (Reflect.get(codeSpace, 'prepareComponentOptions') as Prepare).bind(
    codeSpace,
  )
  const keepingIds: Prepare = (...values) => {
    const [options, isolation] = prepareComponentOptions(...values)
    return [{ ...options, idPrefixGenerator: null, writeIdToDOM: true }, isolation]
  }
  Reflect.set(codeSpace, 'prepareComponentOptions', keepingIds)
}

function reportMissingTemplate(path: string, name: unknown): void {
  reportProblem(`${path}.wxml`, `<template is> asks for ${String(name)}, which is not there`)
}

function evaluateTemplates(source: string): Templates {
  // eslint-disable-next-line @typescript-eslint/no-implied-eval -- the template compiler's output is JavaScript
  const evaluate = new Function('missTemplate', `return ${source}`) as (missTemplate: unknown) => Templates
  return evaluate(reportMissingTemplate)
}
