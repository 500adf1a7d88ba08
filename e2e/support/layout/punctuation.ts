import { isVisible } from './elements'

/** Punctuation that closes what stands before it. */
const CLOSING = /^[。，、；：？！）】〕》〉」』”’…％,.;:?!)\]}%]$/
/** The widest gap before punctuation, in units of its font size; letters have no gap at all. */
const WIDEST_GAP = 0.3

interface Letter {
  text: string
  box: DOMRect
  parent: Element
}

/** Closing punctuation that begins a line, or that stands away from what it closes. */
export function findLoosePunctuation(root: Element): string[] {
  return paragraphsOf(root).flatMap((paragraph) => {
    const letters = lettersOf(paragraph)
    return letters.flatMap((letter, index) => {
      if (!CLOSING.test(letter.text)) return []
      const previous = letters[index - 1]
      const context = letters.slice(Math.max(0, index - 8), index + 4).map(({ text }) => text)
      const fault = previous ? faultBehind(previous, letter) : 'begins its text'
      return fault === null ? [] : [`"${letter.text}" ${fault}: "${context.join('')}"`]
    })
  })
}

function faultBehind(previous: Letter, { text, box, parent }: Letter): string | null {
  // The carrier's own space is not the page's gap, and a line may begin behind it.
  if (/\s/.test(previous.text)) return null
  const before = (previous.parent.closest('wx-button') ?? previous.parent).getBoundingClientRect()
  const right = previous.parent.closest('wx-button') ? before.right : previous.box.right
  const middle = box.top + box.height / 2
  const sameLine = previous.box.top < middle && middle < previous.box.bottom
  if (!sameLine && !isBeside(before, box)) return 'begins a line'
  const size = parseFloat(getComputedStyle(parent).fontSize)
  return sameLine && text !== '…' && box.left - right > size * WIDEST_GAP ? 'stands apart' : null
}

/** Whether punctuation stands beside a button of several lines. */
function isBeside(button: DOMRect, box: DOMRect): boolean {
  return box.left >= button.right - 1 && box.top < button.bottom && box.bottom > button.top
}

/** The innermost elements that are no part of a line themselves and contain text. */
function paragraphsOf(root: Element): Element[] {
  const found = new Set<Element>()
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT)
  while (walker.nextNode()) {
    const parent = walker.currentNode.parentElement
    if (parent && isVisible(parent)) found.add(closestParagraph(parent))
  }
  return [...found]
}

function isPartOfLine(element: Element): boolean {
  const parent = element.parentElement
  return (
    getComputedStyle(element).display.startsWith('inline') ||
    (parent !== null && getComputedStyle(parent).display === 'inline-flex')
  )
}

/** Every letter of a paragraph with its box, in text order; letters without a box are left out. */
function lettersOf(paragraph: Element): Letter[] {
  const letters: Letter[] = []
  const walker = document.createTreeWalker(paragraph, NodeFilter.SHOW_TEXT)
  const range = document.createRange()
  while (walker.nextNode()) {
    const node = walker.currentNode as Text
    const parent = node.parentElement
    if (!parent || closestParagraph(parent) !== paragraph) continue
    for (let at = 0; at < node.data.length; at += 1) {
      range.setStart(node, at)
      range.setEnd(node, at + 1)
      const box = range.getClientRects()[0]
      if (box) letters.push({ text: node.data.charAt(at), box, parent })
    }
  }
  return letters
}

function closestParagraph(element: Element): Element {
  let each = element
  while (isPartOfLine(each) && each.parentElement) each = each.parentElement
  return each
}
