import { useState } from 'react'
import { deviceFontScale } from '../platform/device'

/** The class and style of a page's outermost element, which scale its text to the customer's font size. */
export interface Appearance {
  /** The class to append for large type, which stacks elements that are side by side otherwise. */
  largeType: '' | ' large'
  /** The inline style with the two scale factors that styles/tokens.scss uses. */
  sizes: string
}

/** Up to here text is as many times larger as in WeChat. */
const SAME_UP_TO = 1.25
/** WeChat's size for ageing users, the largest of most iPhones. */
const ELDERLY_FROM = 1.4
/** Body text of 30 px, the national guideline's size for ageing users. */
const LARGEST_SCALE = 2
/** The scale from which the layout for large type is used. */
const LARGE_FROM = 1.3

/** The appearance for the font size set in WeChat. WeChat restarts the page when that size changes. */
export function useAppearance(): Appearance {
  const [appearance] = useState(() => appearanceAt(deviceFontScale()))
  return appearance
}

/** The appearance for WeChat's font scale, 1 for the standard size. Text is never smaller than at 1. */
export function appearanceAt(fontScale: number): Appearance {
  const scale = scaleAt(fontScale)
  // Headlines and icons are already large, so they grow half as fast.
  const soft = 1 + (scale - 1) / 2
  return {
    largeType: scale < LARGE_FROM ? '' : ' large',
    sizes: `--scale: ${rounded(scale)}; --soft: ${rounded(soft)}`,
  }
}

/** The factor for body text. Above SAME_UP_TO it grows faster than WeChat's, to reach the guideline's size. */
function scaleAt(fontScale: number): number {
  if (fontScale <= SAME_UP_TO) return Math.max(fontScale, 1)
  const steepness = (LARGEST_SCALE - SAME_UP_TO) / (ELDERLY_FROM - SAME_UP_TO)
  return Math.min(SAME_UP_TO + (fontScale - SAME_UP_TO) * steepness, LARGEST_SCALE)
}

/** Rounds to four decimals. */
function rounded(factor: number): number {
  return Math.round(factor * 10_000) / 10_000
}
