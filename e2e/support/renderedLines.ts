import type { Page } from '@playwright/test'
import { ARIA_PROPERTIES, BUILTINS } from '../../preview/simulator/builtins'

/** Reads the page that the simulator shows: one line for each element and text, in the format of WechatRenderer. */
export function renderedLines(page: Page): Promise<string[]> {
  const properties = Object.fromEntries(
    Object.entries(BUILTINS).map(([tag, { properties }]) => [tag, properties]),
  )
  return page.locator('wx-page').last().evaluate(linesOfPage, { properties, aria: ARIA_PROPERTIES })
}

interface PropertyNames {
  /** By tag. */
  properties: Record<string, readonly string[]>
  aria: Readonly<Record<string, string>>
}

/** Runs in the browser, where nothing else of this module exists. */
function linesOfPage(root: Element, { properties, aria }: PropertyNames): string[] {
  type SimulatorElement = Element & {
    __wxElement?: { data?: Record<string, unknown>; dataset: Record<string, unknown> }
  }
  const withOwnContents = new Set(['image', 'input', 'textarea'])

  const attributesOf = (element: SimulatorElement, tag: string): string => {
    const { data = {}, dataset = {} } = element.__wxElement ?? {}
    const control = element.querySelector(':scope > input, :scope > textarea') ?? element
    const own = (properties[tag] ?? []).map((name) => [name, data[name]] as const)
    // The built-in may set an attribute that the template leaves empty.
    const ariaValues = Object.entries(aria).map(([name, attribute]) => {
      const given = data[name] ?? ''
      return [name, given === '' ? given : control.getAttribute(attribute)] as const
    })
    const style = element.getAttribute('style')?.replace(/\s*overflow-[xy]: \w+;/g, '')
    const all = [
      ['id', element.id],
      ['class', element.className],
      ['style', style],
      ['data-sid', dataset.sid],
    ] as const
    return [...all, ...own, ...ariaValues]
      .filter(([, value]) => value !== undefined && value !== null && value !== '')
      .map(([name, value]) => ` ${name}=${JSON.stringify(value)}`)
      .join('')
  }

  const linesOf = (node: ChildNode, indent: string): string[] => {
    if (node instanceof Text) return node.data === '' ? [] : [`${indent}${JSON.stringify(node.data)}`]
    if (!(node instanceof Element)) return []
    const tag = node.tagName.toLowerCase().replace(/^wx-/, '')
    if (tag === 'comp') return [`${indent}<comp>`, ...linesInside(node, `${indent}  `)]
    const line = `${indent}<${tag}${attributesOf(node, tag)}>`
    return [line, ...(withOwnContents.has(tag) ? [] : linesInside(node, `${indent}  `))]
  }

  const linesInside = (parent: Element, indent: string) =>
    [...parent.childNodes].flatMap((child) => linesOf(child, indent))

  return linesInside(root, '')
}
