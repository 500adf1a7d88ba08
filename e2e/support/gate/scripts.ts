import { parseSync, traverse, type NodePath, type types } from '@babel/core'
import globals from 'globals'
import type { Finding } from './finding'

/** Names of a browser that WeChat's logic layer has as well. */
const SHARED_WITH_BROWSERS = new Set([
  'console',
  'setTimeout',
  'clearTimeout',
  'setInterval',
  'clearInterval',
])

/** Refused even behind `typeof`: Android WeChat has no Intl, and no WeChat makes code from text. */
const NEVER = new Set(['Intl', 'eval'])

/**
 * Finds what a built script uses and some phones lack: Intl and the methods that need it, code from text, and names of a
 * browser. A browser's name is accepted if the same file asks for its `typeof`, as libraries do.
 */
export function findForeignNames(file: string, source: string): Finding[] {
  const tree = parseSync(source, { configFile: false, babelrc: false, sourceType: 'script', filename: file })
  if (!tree) return []
  const found: Finding[] = []
  const uses: NodePath<types.Identifier>[] = []
  const guarded = new Set<string>()
  const add = (node: types.Node, sentence: string) => {
    found.push({ where: `${file}:${node.loc?.start.line ?? 0}`, sentence })
  }
  traverse(tree, {
    Identifier(at) {
      if (!at.isReferencedIdentifier() || at.scope.hasBinding(at.node.name, true)) return
      if (at.parentPath.isUnaryExpression({ operator: 'typeof' })) guarded.add(at.node.name)
      else uses.push(at)
    },
    MemberExpression({ node }) {
      const name = nameOf(node)
      if (/^toLocale.*String$/.test(name)) add(node, `${name} needs Intl, which Android WeChat lacks`)
    },
  })
  for (const use of uses) {
    const { name } = use.node
    if (name === 'Function' && makesCode(use)) add(use.node, 'WeChat makes no functions from text')
    else if (NEVER.has(name)) add(use.node, `${name} is missing on some phones`)
    else if (isOfBrowser(name) && !guarded.has(name)) add(use.node, `${name} is a browser's, not WeChat's`)
  }
  return found
}

function isOfBrowser(name: string): boolean {
  return name in globals.browser && !SHARED_WITH_BROWSERS.has(name)
}

/** The property's name in `a.name` and in `a['name']`. */
function nameOf({ property, computed }: types.MemberExpression): string {
  if (property.type === 'Identifier' && !computed) return property.name
  return property.type === 'StringLiteral' ? property.value : ''
}

/** Webpack finds the global object with `new Function("return this")` inside a try, which may fail. */
function makesCode(use: NodePath<types.Identifier>): boolean {
  const call = use.parentPath
  if (!call.isNewExpression() && !call.isCallExpression()) return false
  if (call.node.callee !== use.node) return false
  const [text, ...more] = call.node.arguments
  const findsGlobal = text?.type === 'StringLiteral' && text.value === 'return this' && more.length === 0
  return !findsGlobal || call.findParent((at) => at.isTryStatement()) === null
}
