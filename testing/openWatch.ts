import type { TrackKey } from '../contract/track'
import { watchTrack } from '../src/services/tracking'

/** A page that watches a parcel. */
export interface OpenPage {
  /** Resolves to the number of rows of the next document. */
  nextRows: () => Promise<number>
  ended: Promise<void>
  close: () => void
}

/** Watches a parcel as its open page does. */
export function watchAsPage(key: TrackKey): OpenPage {
  const rows: number[] = []
  const waiting: ((count: number) => void)[] = []
  let onEnd = (): void => undefined
  const ended = new Promise<void>((resolve) => {
    onEnd = resolve
  })
  const close = watchTrack(key, {
    onTrack: ({ events }) => {
      const next = waiting.shift()
      if (next) next(events.length)
      else rows.push(events.length)
    },
    onEnd: () => {
      onEnd()
    },
  })
  const nextRows = () =>
    new Promise<number>((resolve) => {
      const shown = rows.shift()
      if (shown === undefined) waiting.push(resolve)
      else resolve(shown)
    })
  return { nextRows, ended, close }
}
