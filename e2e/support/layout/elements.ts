/** Rounding may move an edge by this much, CSS pixels. */
export const SLACK = 1

/** What the preview draws in place of WeChat's map is not the program's, and counts as invisible. */
export function isVisible(element: Element): boolean {
  if (element.closest('wx-map svg')) return false
  const { display, visibility } = getComputedStyle(element)
  const { width, height } = element.getBoundingClientRect()
  return display !== 'none' && visibility !== 'hidden' && width > 0 && height > 0
}

/** The element and its ancestors up to, but not including, the page. */
export function ancestorsWithin(element: Element, root: Element): Element[] {
  const ancestors = []
  for (let each: Element | null = element; each && each !== root; each = each.parentElement) {
    ancestors.push(each)
  }
  return ancestors
}

/** Whether the element is fixed to the screen, where it lies above the page on purpose. */
export function isFixed(element: Element, root: Element): boolean {
  return ancestorsWithin(element, root).some((each) => getComputedStyle(each).position === 'fixed')
}

export function nameOf(element: Element): string {
  return `${element.tagName.toLowerCase()}.${element.className} "${element.textContent.slice(0, 20)}"`
}
