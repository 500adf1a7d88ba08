import type { Page } from '@playwright/test'

/** What does not fit on the page on screen, one line each: outside the screen or its box, clipped, overlapping, small. */
export function layoutFaults(page: Page): Promise<string[]> {
  return page.evaluate(findFaults)
}

/** Runs in the browser, and takes nothing along from here. */
function findFaults(): string[] {
  /** Fractions of a pixel that rounding may add. */
  const SLACK = 1
  /** The box of a line of text is a little taller than its line height: only the letters themselves must not meet. */
  const LETTERS = 0.6
  const TARGET = 44

  const root = document.querySelector('wx-page')
  if (!root) return ['there is no page']
  const screen = root.getBoundingClientRect()
  const elements = [...root.querySelectorAll('*')].filter(isVisible)
  const texts = textBoxes()
  return [
    ...elements.flatMap(outsideOfScreen),
    ...elements.flatMap(clipped),
    ...texts.flatMap(outsideOfBox),
    ...overlaps(),
    ...targets().flatMap(tooSmall),
  ]

  function isVisible(element: Element): boolean {
    const { display, visibility } = getComputedStyle(element)
    const { width, height } = element.getBoundingClientRect()
    return display !== 'none' && visibility !== 'hidden' && width > 0 && height > 0
  }

  function outsideOfScreen(element: Element): string[] {
    const { left, right } = element.getBoundingClientRect()
    return left < screen.left - SLACK || right > screen.right + SLACK
      ? [`outside of the screen: ${nameOf(element)}`]
      : []
  }

  function clipped(element: Element): string[] {
    const { overflowX, overflowY } = getComputedStyle(element)
    // WeChat's button::after, twice the button's size, is drawn at half of it.
    if (overflowX !== 'hidden' || overflowY !== 'hidden' || element.matches('wx-button, wx-image')) return []
    if (isShortened(element)) return []
    const { scrollWidth, clientWidth, scrollHeight, clientHeight } = element
    const fits = scrollWidth <= clientWidth + SLACK && scrollHeight <= clientHeight + SLACK
    return fits ? [] : [`clipped: ${nameOf(element)}`]
  }

  /** Text that ends in an ellipsis after some lines, on purpose. */
  function isShortened(element: Element): boolean {
    return getComputedStyle(element).webkitLineClamp !== 'none'
  }

  /** Where text ends that is shortened around an element; further down nothing of it is seen. */
  function lastLine(parent: Element): number {
    for (let around: Element | null = parent; around && around !== root; around = around.parentElement) {
      if (isShortened(around)) return around.getBoundingClientRect().bottom
    }
    return Infinity
  }

  function textBoxes(): { node: Text; parent: Element; box: DOMRect }[] {
    const walker = document.createTreeWalker(root ?? document, NodeFilter.SHOW_TEXT)
    const found = []
    while (walker.nextNode()) {
      const node = walker.currentNode as Text
      const parent = node.parentElement
      if (!parent || node.data.trim() === '' || !isVisible(parent)) continue
      const range = document.createRange()
      range.selectNodeContents(node)
      const end = lastLine(parent)
      for (const box of range.getClientRects()) {
        if (box.width > 0 && box.top + box.height / 2 < end) found.push({ node, parent, box })
      }
    }
    return found
  }

  function outsideOfBox({ node, parent, box }: { node: Text; parent: Element; box: DOMRect }): string[] {
    for (let around: Element | null = parent; around && around !== root; around = around.parentElement) {
      if (getComputedStyle(around).display.startsWith('inline')) continue
      const { left, right, top, bottom } = around.getBoundingClientRect()
      const spare = (box.height * (1 - LETTERS)) / 2
      const inside =
        box.left >= left - SLACK &&
        box.right <= right + SLACK &&
        box.top + spare >= top - SLACK &&
        box.bottom - spare <= bottom + SLACK
      if (!inside) return [`"${node.data}" outside of its box: ${nameOf(around)}`]
      // What is fixed to the screen is in no box but the screen.
      if (getComputedStyle(around).position === 'fixed') break
    }
    return []
  }

  /** Texts and icons on one another; what is fixed to the screen lies above the rest on purpose. */
  function overlaps(): string[] {
    const icons = [...(root?.querySelectorAll('.icon, wx-image') ?? [])].filter(isVisible)
    const things = [
      ...texts.map(({ node, parent, box }) => ({ what: node.data, node, parent, box: letters(box) })),
      ...icons.map((icon) => ({
        what: nameOf(icon),
        node: icon,
        parent: icon,
        box: icon.getBoundingClientRect(),
      })),
    ].filter(({ parent }) => !isFixed(parent))
    things.sort((a, b) => a.box.top - b.box.top)
    return things.flatMap((thing, index) => {
      const faults = []
      for (const other of things.slice(index + 1)) {
        if (other.box.top >= thing.box.bottom) break
        if (other.node !== thing.node && meet(thing.box, other.box))
          faults.push(`"${thing.what}" overlaps "${other.what}"`)
      }
      return faults
    })
  }

  function letters(box: DOMRect): DOMRect {
    return new DOMRect(box.left, box.top + (box.height * (1 - LETTERS)) / 2, box.width, box.height * LETTERS)
  }

  function meet(one: DOMRect, other: DOMRect): boolean {
    const across = Math.min(one.right, other.right) - Math.max(one.left, other.left)
    const down = Math.min(one.bottom, other.bottom) - Math.max(one.top, other.top)
    return across > SLACK && down > SLACK
  }

  function isFixed(element: Element): boolean {
    for (let around: Element | null = element; around && around !== root; around = around.parentElement) {
      if (getComputedStyle(around).position === 'fixed') return true
    }
    return false
  }

  function targets(): Element[] {
    const roles = ['button', 'tab', 'radio', 'link'].map((role) => `[role='${role}']`)
    return elements.filter((element) =>
      element.matches(`wx-button, wx-navigator, wx-input, ${roles.join(', ')}`),
    )
  }

  function tooSmall(element: Element): string[] {
    const { width, height } = element.getBoundingClientRect()
    const more = reachBeyond(element)
    const across = width + more.across
    const down = height + more.down
    if (across >= TARGET - SLACK / 2 && down >= TARGET - SLACK / 2) return []
    return [`small target, ${Math.round(across)} × ${Math.round(down)}: ${nameOf(element)}`]
  }

  /** An ::after may catch the finger around what is drawn. One that is transformed is only WeChat's edge of a button. */
  function reachBeyond(element: Element): { across: number; down: number } {
    const after = getComputedStyle(element, '::after')
    if (after.content === 'none' || after.position !== 'absolute' || after.transform !== 'none') {
      return { across: 0, down: 0 }
    }
    const beyond = (side: string) => Math.max(0, -parseFloat(side) || 0)
    return {
      across: beyond(after.left) + beyond(after.right),
      down: beyond(after.top) + beyond(after.bottom),
    }
  }

  function nameOf(element: Element): string {
    return `${element.tagName.toLowerCase()}.${element.className} "${element.textContent.slice(0, 20)}"`
  }
}
