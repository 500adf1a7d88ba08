import { parseSync, traverse, type types } from '@babel/core'
import type { Finding } from './finding'

/**
 * Finds the aria attributes of a source file that no template of the built mini-program writes: Taro drops, without a
 * word, what its table of attributes lacks (see config/templates).
 */
export function findDroppedAria(file: string, source: string, templates: string): Finding[] {
  const tree = parseSync(source, {
    configFile: false,
    babelrc: false,
    filename: file,
    parserOpts: { plugins: ['typescript', 'jsx'] },
  })
  if (!tree) return []
  const found: Finding[] = []
  const builtIns = new Set<string>()
  traverse(tree, {
    ImportDeclaration({ node }) {
      if (node.source.value !== '@tarojs/components') return
      for (const { local } of node.specifiers) builtIns.add(local.name)
    },
    JSXAttribute({ node, parent }) {
      const attribute = textOf(node.name)
      const component = parent.type === 'JSXOpeningElement' ? textOf(parent.name) : ''
      if (!attribute.startsWith('aria-') || !builtIns.has(component)) return
      if (writes(templates, tagOf(component), attribute)) return
      const where = `${file}:${node.loc?.start.line ?? 0}`
      found.push({ where, sentence: `base.wxml drops ${attribute} of <${component}>` })
    },
  })
  return found
}

function textOf(name: types.JSXAttribute['name'] | types.JSXOpeningElement['name']): string {
  return name.type === 'JSXIdentifier' ? name.name : ''
}

/** ScrollView is written scroll-view in a template. */
function tagOf(component: string): string {
  return component.replace(/\B[A-Z]/g, (letter) => `-${letter}`).toLowerCase()
}

/** Whether the template writes the attribute on this tag at all; Taro has leaner variants of it for nodes without. */
function writes(templates: string, tag: string, attribute: string): boolean {
  return new RegExp(`<${tag}(?=\\s)(?:"[^"]*"|[^">])*\\s${attribute}="`).test(templates)
}
