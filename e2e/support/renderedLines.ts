import type { Page } from '@playwright/test'
import { ARIA_PROPERTIES, BUILTINS } from '../../preview/simulator/builtins'

/** The page that the simulator shows: one line for each element and text, as the oracle writes them. */
export function drawnLines(page: Page): Promise<string[]> {
  const properties = Object.fromEntries(
    Object.entries(BUILTINS).map(([tag, { properties }]) => [tag, properties]),
  )
  return page.locator('wx-page').last().evaluate(linesOfPage, { properties, aria: ARIA_PROPERTIES })
}

interface Names {
  /** Those of each built-in. */
  properties: Record<string, readonly string[]>
  aria: Readonly<Record<string, string>>
}

/** Runs in the browser, and so stands on nothing outside itself. */
function linesOfPage(root: Element, { properties, aria }: Names): string[] {
  type Drawn = Element & {
    __wxElement?: { data?: Record<string, unknown>; dataset: Record<string, unknown> }
  }
  const withInside = new Set(['image', 'input', 'textarea'])

  const attributesOf = (element: Drawn, tag: string): string => {
    const { data = {}, dataset = {} } = element.__wxElement ?? {}
    const reader = element.querySelector(':scope > input, :scope > textarea') ?? element
    const own = (properties[tag] ?? []).map((name) => [name, data[name]] as const)
    // What the template leaves empty, the built-in may have filled in.
    const roles = Object.entries(aria).map(([name, attribute]) => {
      const asked = data[name] ?? ''
      return [name, asked === '' ? asked : reader.getAttribute(attribute)] as const
    })
    const style = element.getAttribute('style')?.replace(/\s*overflow-[xy]: \w+;/g, '')
    const all = [
      ['id', element.id],
      ['class', element.className],
      ['style', style],
      ['data-sid', dataset.sid],
    ] as const
    return [...all, ...own, ...roles]
      .filter(([, value]) => value !== undefined && value !== null && value !== '')
      .map(([name, value]) => ` ${name}=${JSON.stringify(value)}`)
      .join('')
  }

  const linesOf = (node: ChildNode, indent: string): string[] => {
    if (node instanceof Text) return node.data === '' ? [] : [`${indent}${JSON.stringify(node.data)}`]
    if (!(node instanceof Element)) return []
    const tag = node.tagName.toLowerCase().replace(/^wx-/, '')
    if (tag === 'comp') return [`${indent}<comp>`, ...inside(node, `${indent}  `)]
    const line = `${indent}<${tag}${attributesOf(node, tag)}>`
    return [line, ...(withInside.has(tag) ? [] : inside(node, `${indent}  `))]
  }

  const inside = (parent: Element, indent: string) =>
    [...parent.childNodes].flatMap((child) => linesOf(child, indent))

  return inside(root, '')
}
