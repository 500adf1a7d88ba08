import { copyText } from '../services/device'

/** Copies a text for the customer; where WeChat refuses, it says so itself. */
export function useClipboard(): (text: string) => void {
  return copy
}

function copy(text: string): void {
  copyText(text).catch(() => undefined)
}
