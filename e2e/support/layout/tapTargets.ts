import { nameOf, SLACK } from './elements'

/** The least width and height of what can be tapped, CSS pixels. */
const MINIMUM = 44

const ROLES = ['button', 'tab', 'radio', 'link'].map((role) => `[role='${role}']`)
const TARGETS = ['wx-button', 'wx-navigator', 'wx-input', ...ROLES].join(', ')

/** Elements that can be tapped and are smaller than a finger needs. */
export function findSmallTargets(elements: readonly Element[]): string[] {
  return elements.filter((element) => element.matches(TARGETS)).flatMap(tooSmall)
}

function tooSmall(element: Element): string[] {
  const box = element.getBoundingClientRect()
  const beyond = reachBeyond(element)
  const width = box.width + beyond.width
  const height = box.height + beyond.height
  if (width >= MINIMUM - SLACK / 2 && height >= MINIMUM - SLACK / 2) return []
  return [`small target, ${Math.round(width)} × ${Math.round(height)}: ${nameOf(element)}`]
}

/** An ::after may enlarge the area that takes taps. A transformed one is only the border that WeChat draws on a button. */
function reachBeyond(element: Element): { width: number; height: number } {
  const after = getComputedStyle(element, '::after')
  if (after.content === 'none' || after.position !== 'absolute' || after.transform !== 'none') {
    return { width: 0, height: 0 }
  }
  const beyond = (side: string) => Math.max(0, -parseFloat(side) || 0)
  return {
    width: beyond(after.left) + beyond(after.right),
    height: beyond(after.top) + beyond(after.bottom),
  }
}
