import type { LabelledMessage } from './corpus'

export interface SlowestMessage {
  row: LabelledMessage
  /** Its time over the median time of all messages. */
  timesMedian: number
}

const ROUNDS = 30

/**
 * Reads the whole corpus several times and takes the shortest time of each message, so that compiling and other processes
 * do not count. Null for an empty corpus. `now` returns milliseconds.
 */
export function findSlowestMessage(
  corpus: readonly LabelledMessage[],
  readMessage: (message: string) => unknown,
  now: () => number = () => performance.now(),
): SlowestMessage | null {
  const shortest = corpus.map(() => Infinity)
  for (let round = 1; round <= ROUNDS; round++) {
    corpus.forEach(({ message }, index) => {
      // The reader remembers the texts that it has read. Spaces at the end make new ones.
      const text = message + ' '.repeat(round)
      const start = now()
      readMessage(text)
      shortest[index] = Math.min(shortest[index] ?? Infinity, now() - start)
    })
  }
  const slowest = Math.max(...shortest)
  const row = corpus[shortest.indexOf(slowest)]
  return row ? { row, timesMedian: slowest / median(shortest) } : null
}

function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0
}
