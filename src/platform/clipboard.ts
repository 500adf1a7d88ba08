import { copyText } from './device'

/** Copies a text for the customer. Where WeChat refuses, nothing is lost: the text can still be selected by hand. */
export function copyToClipboard(text: string): void {
  copyText(text).catch(() => undefined)
}
