import { chromeElement } from './chrome'

const MINUTE_MS = 60_000

/** Shows the time of the phone's clock in the status bar, where the phone has one. */
export function showStatusClock(clock: DateConstructor): void {
  const draw = (): void => {
    const now = new clock()
    const minutes = String(now.getMinutes()).padStart(2, '0')
    chromeElement('.status-clock').textContent = `${now.getHours()}:${minutes}`
    window.setTimeout(draw, MINUTE_MS - (now.getTime() % MINUTE_MS))
  }
  draw()
}
