import { TaroElement, TaroText, type TaroNode } from '@tarojs/runtime'
import { internalComponents, toCamelCase } from '@tarojs/shared'
import type { Tree } from '../screenTree'

/** What Taro has on screen. */
export function readTaroTree(node: TaroNode): Tree {
  const element = node instanceof TaroElement ? node : null
  return {
    role: element ? readAttribute(element, 'aria-role') : '',
    label: element ? readAttribute(element, 'aria-label') : '',
    text: node instanceof TaroText ? node.nodeValue : '',
    children: node.childNodes.map(readTaroTree),
  }
}

/** Templates are made of Taro's table of attributes: one that it lacks never reaches the screen. */
function readAttribute(element: TaroElement, name: string): string {
  const component = toCamelCase(`-${element.nodeName}`)
  const table: Readonly<Record<string, object>> = internalComponents
  return name in (table[component] ?? {}) ? element.getAttribute(name) : ''
}
