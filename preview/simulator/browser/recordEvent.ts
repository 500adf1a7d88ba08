/** The name of the event on `window` that says: a problem, a setData or a call of the cloud has been recorded. */
export const RECORDED = 'simulator-recorded'

export function tellRecorded(): void {
  window.dispatchEvent(new Event(RECORDED))
}
