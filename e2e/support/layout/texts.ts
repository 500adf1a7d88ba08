import { ancestorsWithin, isVisible, nameOf, SLACK } from './elements'

/** One line of a text, as it is drawn. */
export interface TextBox {
  node: Text
  parent: Element
  box: DOMRect
}

/** The part of a line's box that letters fill: the box is a little taller than the line height. */
const LETTER_PART = 0.6

/** Whether text ends in an ellipsis after some lines, on purpose. */
export function isShortened(element: Element): boolean {
  return getComputedStyle(element).webkitLineClamp !== 'none'
}

/** The visible lines of every text on the page. */
export function textBoxes(root: Element): TextBox[] {
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT)
  const found: TextBox[] = []
  while (walker.nextNode()) {
    const node = walker.currentNode as Text
    const parent = node.parentElement
    if (!parent || node.data.trim() === '' || !isVisible(parent)) continue
    const range = document.createRange()
    range.selectNodeContents(node)
    const end = visibleEnd(parent, root)
    for (const box of range.getClientRects()) {
      if (box.width > 0 && box.top + box.height / 2 < end) found.push({ node, parent, box })
    }
  }
  return found
}

/** The bottom edge of shortened text around an element; nothing below it is visible. */
function visibleEnd(parent: Element, root: Element): number {
  return ancestorsWithin(parent, root).find(isShortened)?.getBoundingClientRect().bottom ?? Infinity
}

/** A closing mark of Chinese type, whose right half is blank: browsers let it hang over the end of a line. */
const HANGING = /[”’」』）】》。，、；：！？]$/

export function textOutsideOfBox({ node, parent, box }: TextBox, root: Element): string[] {
  const letters = lettersOf(box)
  if (HANGING.test(node.data)) letters.width -= parseFloat(getComputedStyle(parent).fontSize) / 2
  for (const element of ancestorsWithin(parent, root)) {
    if (getComputedStyle(element).display.startsWith('inline')) continue
    if (!contains(element.getBoundingClientRect(), letters)) {
      return [`"${node.data}" outside of its box: ${nameOf(element)}`]
    }
    // The boxes around a fixed element do not hold it.
    if (getComputedStyle(element).position === 'fixed') break
  }
  return []
}

function contains(outer: DOMRect, inner: DOMRect): boolean {
  return (
    inner.left >= outer.left - SLACK &&
    inner.right <= outer.right + SLACK &&
    inner.top >= outer.top - SLACK &&
    inner.bottom <= outer.bottom + SLACK
  )
}

/** The part of a line's box that letters fill. */
export function lettersOf(box: DOMRect): DOMRect {
  return new DOMRect(
    box.left,
    box.top + (box.height * (1 - LETTER_PART)) / 2,
    box.width,
    box.height * LETTER_PART,
  )
}

/** The least height of a line, in units of its font size, by the national guideline for ageing users (MIIT, 2021). */
const LEAST_LINE_HEIGHT = 1.3

/** Texts whose lines are too close. */
export function findTightLines(texts: readonly TextBox[]): string[] {
  const parents = [...new Set(texts.map(({ parent }) => parent))]
  return parents.flatMap((parent) => {
    const { lineHeight, fontSize } = getComputedStyle(parent)
    const ratio = parseFloat(lineHeight) / parseFloat(fontSize)
    return ratio < LEAST_LINE_HEIGHT ? [`line height ${ratio.toFixed(2)}: ${nameOf(parent)}`] : []
  })
}
