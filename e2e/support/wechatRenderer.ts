import { readdirSync } from 'node:fs'
import { createContext, runInContext, type Context } from 'node:vm'
import * as v from 'valibot'
import { ARIA_PROPERTIES, BUILTINS } from '../../preview/simulator/builtins'
import { compileWxml } from './gate/wechatCompilers'

/** What WeChat's compiled templates return for a page's data. */
type Node = string | { tag: string; attr?: Record<string, unknown>; children?: Node[] }
type RenderTemplate = (path: string, data: unknown) => Node

const NodeSchema: v.GenericSchema<unknown, Node> = v.union([
  v.string(),
  v.pipe(
    v.number(),
    v.transform((number) => String(number)),
  ),
  v.object({
    tag: v.string(),
    attr: v.exactOptional(v.record(v.string(), v.unknown())),
    children: v.exactOptional(v.array(v.lazy(() => NodeSchema))),
  }),
])

/** Renders the pages of a build with WeChat's own compiled templates. */
export interface WechatRenderer {
  /** One line for each element and text, in the format of `renderedLines`. */
  renderLines: (route: string, data: unknown) => string[]
}

/** Compiles the templates of a build with WeChat's own compiler. */
export function createWechatRenderer(folder: string): WechatRenderer {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' })
  const templates = files.filter((file) => /\.(wxml|wxs)$/.test(file))
  const context = createViewContext()
  runInContext(compileWxml(folder, templates), context)
  const render: RenderTemplate = (path, data) => {
    const call = `$gwx(${JSON.stringify(path)})(${JSON.stringify(data)}, {}, {})`
    return v.parse(NodeSchema, runInContext(call, context))
  }
  return { renderLines: (route, data) => linesOf(render(`./${route}.wxml`, data), render, '') }
}

/** The globals that the compiled templates read. */
function createViewContext(): Context {
  const globals: Record<string, unknown> = { console, navigator: { userAgent: '' }, document: {} }
  globals.window = globals
  globals.global = globals
  globals.__webview_engine_version__ = 0.02
  return createContext(globals)
}

function linesOf(node: Node, render: RenderTemplate, indent: string): string[] {
  if (typeof node === 'string') return node === '' ? [] : [`${indent}${JSON.stringify(node)}`]
  const tag = node.tag.replace(/^wx-/, '')
  const children = node.children ?? []
  const linesOfAll = (nodes: Node[], deeper: string) => nodes.flatMap((each) => linesOf(each, render, deeper))
  if (tag === 'virtual' || tag === 'page') return linesOfAll(children, indent)
  if (tag === 'comp') {
    const { i, l } = node.attr ?? {}
    return [`${indent}<comp>`, ...linesOfAll([render('./comp.wxml', { i, l })], `${indent}  `)]
  }
  return [`${indent}<${tag}${attributesOf(tag, node.attr ?? {})}>`, ...linesOfAll(children, `${indent}  `)]
}

/** The attributes that the simulator knows, in a fixed order. */
function attributesOf(tag: string, attr: Record<string, unknown>): string {
  return comparedNames(tag)
    .map((name) => [name, attr[name]] as const)
    .filter(([, value]) => value !== undefined && value !== null && value !== '')
    .map(([name, value]) => ` ${name}=${JSON.stringify(value)}`)
    .join('')
}

function comparedNames(tag: string): string[] {
  return [
    'id',
    'class',
    'style',
    'data-sid',
    ...(BUILTINS[tag]?.properties ?? []),
    ...Object.keys(ARIA_PROPERTIES),
  ]
}
