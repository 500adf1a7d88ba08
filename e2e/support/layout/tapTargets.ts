import { nameOf, SLACK } from './elements'

/**
 * The least width and height of what can be tapped, CSS pixels; and at the size for ageing users, by the national guideline
 * (MIIT, 2021).
 */
const MINIMUM = 44
const MINIMUM_AT_LARGEST = 60
const LARGEST_SCALE = 2

const ROLES = ['button', 'tab', 'radio', 'link'].map((role) => `[role='${role}']`)
const TARGETS = ['wx-button', 'wx-navigator', 'wx-input', ...ROLES].join(', ')

/** Elements that can be tapped and are smaller than a finger needs. */
export function findSmallTargets(elements: readonly Element[]): string[] {
  const minimum = leastSize()
  return elements
    .filter((element) => element.matches(TARGETS))
    .flatMap((element) => tooSmall(element, minimum))
}

function leastSize(): number {
  const page = document.querySelector('wx-page .page')
  const scale = page ? Number(getComputedStyle(page).getPropertyValue('--scale')) : 1
  return scale >= LARGEST_SCALE ? MINIMUM_AT_LARGEST : MINIMUM
}

function tooSmall(element: Element, minimum: number): string[] {
  const box = element.getBoundingClientRect()
  const beyond = reachBeyond(element)
  const width = box.width + beyond.width
  const height = box.height + beyond.height
  if (width >= minimum - SLACK / 2 && height >= minimum - SLACK / 2) return []
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
