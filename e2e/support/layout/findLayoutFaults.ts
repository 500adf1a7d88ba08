import { isFixed, isVisible, nameOf, SLACK } from './elements'
import { findOverlaps } from './overlaps'
import { findLoosePunctuation } from './punctuation'
import { findSmallTargets } from './tapTargets'
import { findTightLines, isShortened, textBoxes, textOutsideOfBox } from './texts'

/** Finds what does not fit on the page on screen, one line each. It is bundled and runs in the browser. */
export function findLayoutFaults(): string[] {
  const root = document.querySelector('wx-page')
  if (!root) return ['there is no page']
  const elements = [...root.querySelectorAll('*')].filter(isVisible)
  const texts = textBoxes(root)
  const icons = [...root.querySelectorAll('.icon, wx-image')].filter(isVisible)
  return [
    ...elements.flatMap((element) => outsideOfScreen(element, root)),
    ...elements.flatMap(clipped),
    ...texts.flatMap((text) => textOutsideOfBox(text, root)),
    ...findOverlaps(
      texts.filter(({ parent }) => !isFixed(parent, root)),
      icons.filter((icon) => !isFixed(icon, root)),
    ),
    ...findSmallTargets(elements),
    ...findLoosePunctuation(root),
    ...findTightLines(texts),
  ]
}

function outsideOfScreen(element: Element, root: Element): string[] {
  const screen = root.getBoundingClientRect()
  const { left, right } = element.getBoundingClientRect()
  return left < screen.left - SLACK || right > screen.right + SLACK
    ? [`outside of the screen: ${nameOf(element)}`]
    : []
}

function clipped(element: Element): string[] {
  const { overflowX, overflowY } = getComputedStyle(element)
  // WeChat's button::after has twice the button's size and is drawn at half scale.
  if (overflowX !== 'hidden' || overflowY !== 'hidden' || element.matches('wx-button, wx-image')) return []
  if (isShortened(element)) return []
  const { scrollWidth, clientWidth, scrollHeight, clientHeight } = element
  const fits = scrollWidth <= clientWidth + SLACK && scrollHeight <= clientHeight + SLACK
  return fits ? [] : [`clipped: ${nameOf(element)}`]
}
