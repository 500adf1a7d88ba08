import { TaroElement, TaroText, type TaroNode } from '@tarojs/runtime'
import { internalComponents, toCamelCase } from '@tarojs/shared'
import type { ScreenTree } from '../screenTree'

/** The elements and texts that a Taro page has on screen. */
export function readTaroTree(node: TaroNode): ScreenTree {
  const element = node instanceof TaroElement ? node : null
  return {
    role: element ? readAttribute(element, 'aria-role') : '',
    label: element ? readAttribute(element, 'aria-label') : '',
    text: node instanceof TaroText ? node.nodeValue : '',
    children: node.childNodes.map(readTaroTree),
  }
}

/** Taro generates templates from its table of attributes. An attribute that is not in it never reaches the screen. */
function readAttribute(element: TaroElement, name: string): string {
  const component = toCamelCase(`-${element.nodeName}`)
  const table: Readonly<Record<string, object>> = internalComponents
  return name in (table[component] ?? {}) ? element.getAttribute(name) : ''
}
