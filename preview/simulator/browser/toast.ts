import { chromeElement } from './chrome'

const USUAL_DURATION_MS = 1500

let hiding: number | undefined

/** Shows a toast for `durationMs`. Infinity shows it until hideToast is called. */
export function showToast(title: string, durationMs = USUAL_DURATION_MS): void {
  hideToast()
  const toast = chromeElement('.toast')
  toast.textContent = title
  toast.hidden = false
  if (Number.isFinite(durationMs)) hiding = window.setTimeout(hideToast, durationMs)
}

export function hideToast(): void {
  window.clearTimeout(hiding)
  chromeElement('.toast').hidden = true
}
