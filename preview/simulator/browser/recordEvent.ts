/** The event on `window` after each new record: a problem, a setData, a cloud call or a console message. */
export const RECORD_EVENT = 'simulator-recorded'

export function dispatchRecordEvent(): void {
  window.dispatchEvent(new Event(RECORD_EVENT))
}
