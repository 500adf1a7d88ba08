import { readdirSync } from 'node:fs'
import { createContext, runInContext, type Context } from 'node:vm'
import * as v from 'valibot'
import { ARIA_PROPERTIES, BUILTINS } from '../../preview/simulator/builtins'
import { compileWxml } from './gate/wechatCompilers'

/** What WeChat's compiled templates make of a page's data. */
type Node = string | { tag: string; attr?: Record<string, unknown>; children?: Node[] }

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

/** Draws a page as WeChat does. */
export interface Oracle {
  /** One line for each element and text, as `drawnLines` writes them of the simulator's own page. */
  lines: (route: string, data: unknown) => string[]
}

/** Compiles the templates of a build with WeChat's own compiler. */
export function openOracle(folder: string): Oracle {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' })
  const context = viewLayer()
  runInContext(
    compileWxml(
      folder,
      files.filter((file) => /\.(wxml|wxs)$/.test(file)),
    ),
    context,
  )
  const render = (path: string, data: unknown): Node =>
    v.parse(
      NodeSchema,
      runInContext(`$gwx(${JSON.stringify(path)})(${JSON.stringify(data)}, {}, {})`, context),
    )
  return { lines: (route, data) => linesOf(render(`./${route}.wxml`, data), render, '') }
}

/** What the compiled templates look for around them. */
function viewLayer(): Context {
  const globals: Record<string, unknown> = { console, navigator: { userAgent: '' }, document: {} }
  globals.window = globals
  globals.global = globals
  globals.__webview_engine_version__ = 0.02
  return createContext(globals)
}

function linesOf(node: Node, render: (path: string, data: unknown) => Node, indent: string): string[] {
  if (typeof node === 'string') return node === '' ? [] : [`${indent}${JSON.stringify(node)}`]
  const tag = node.tag.replace(/^wx-/, '')
  const children = node.children ?? []
  const drawn = (inner: Node[], deeper: string) => inner.flatMap((child) => linesOf(child, render, deeper))
  if (tag === 'virtual' || tag === 'page') return drawn(children, indent)
  if (tag === 'comp') {
    const { i, l } = node.attr ?? {}
    return [`${indent}<comp>`, ...drawn([render('./comp.wxml', { i, l })], `${indent}  `)]
  }
  return [`${indent}<${tag}${attributesOf(tag, node.attr ?? {})}>`, ...drawn(children, `${indent}  `)]
}

/** Those that the simulator knows, in an order of its own. */
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
