import { useState } from 'react'
import { deviceFontSize } from '../platform/device'

/** What a page's outermost element takes on, for text to be as large as the customer reads. */
export interface Appearance {
  /** A class to append, from the size on at which what stands side by side must stand one below the other. */
  largeType: '' | ' large'
  /** The inline style with the factors that styles/tokens.scss works with. */
  sizes: string
}

const USUAL_SIZE = 16
const LARGEST_SCALE = 1.6
const LARGE_FROM = 1.3

/** The appearance for the font size set in WeChat, which starts a page anew when it changes. */
export function useAppearance(): Appearance {
  const [appearance] = useState(() => appearanceAt(deviceFontSize()))
  return appearance
}

/** The appearance for a font size in CSS pixels: 16 is the usual one, and text grows to 1.6 times at most. */
export function appearanceAt(fontSize: number): Appearance {
  const scale = Math.min(Math.max(fontSize / USUAL_SIZE, 1), LARGEST_SCALE)
  // What is large already, headlines and icons, grows half as fast.
  const soft = 1 + (scale - 1) / 2
  return {
    largeType: scale < LARGE_FROM ? '' : ' large',
    sizes: `--scale: ${rounded(scale)}; --soft: ${rounded(soft)}`,
  }
}

/** A factor such as 1.0625 in full, and none of the digits that a division leaves behind. */
function rounded(factor: number): number {
  return Math.round(factor * 10_000) / 10_000
}
