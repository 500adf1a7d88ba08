/** The name of the event on `window` that says: a problem, a setData or a call of the cloud has been recorded. */
export const RECORD_EVENT = 'simulator-recorded'

export function dispatchRecordEvent(): void {
  window.dispatchEvent(new Event(RECORD_EVENT))
}
