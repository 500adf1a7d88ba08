import { useState } from 'react'
import { deviceFontSize } from '../platform/device'

/** The class and style of a page's outermost element, which scale its text to the customer's font size. */
export interface Appearance {
  /** The class to append for large type, which stacks elements that are side by side otherwise. */
  largeType: '' | ' large'
  /** The inline style with the two scale factors that styles/tokens.scss uses. */
  sizes: string
}

/** CSS pixels. */
const USUAL_SIZE = 16
const LARGEST_SCALE = 1.6
/** The scale from which the layout for large type is used. */
const LARGE_FROM = 1.3

/** The appearance for the font size set in WeChat. WeChat restarts the page when that size changes. */
export function useAppearance(): Appearance {
  const [appearance] = useState(() => appearanceAt(deviceFontSize()))
  return appearance
}

/** The appearance for a font size in CSS pixels. Text is 1 to 1.6 times as large as at the usual 16 px. */
export function appearanceAt(fontSize: number): Appearance {
  const scale = Math.min(Math.max(fontSize / USUAL_SIZE, 1), LARGEST_SCALE)
  // Headlines and icons are already large, so they grow half as fast.
  const soft = 1 + (scale - 1) / 2
  return {
    largeType: scale < LARGE_FROM ? '' : ' large',
    sizes: `--scale: ${rounded(scale)}; --soft: ${rounded(soft)}`,
  }
}

/** Rounds to four decimals. */
function rounded(factor: number): number {
  return Math.round(factor * 10_000) / 10_000
}
