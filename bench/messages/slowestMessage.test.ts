import { sampleLabel } from './sampleLabel'
import { findSlowestMessage } from './slowestMessage'

const corpus = ['A', 'B', 'C'].map((id) => sampleLabel({ id, message: id }))

/** A reader and its clock: message B takes 6 ms, the others 2 ms, and any message 100 ms in its first round. */
function createSlowReader() {
  let time = 0
  const seen: string[] = []
  const read = (message: string): void => {
    time += seen.includes(message.trim()) ? (message.startsWith('B') ? 6 : 2) : 100
    seen.push(message.trim())
  }
  return { read, now: () => time }
}

it('finds the slowest message by the shortest of its times, over the median', () => {
  const { read, now } = createSlowReader()
  expect(findSlowestMessage(corpus, read, now)).toEqual({ row: corpus[1], timesMedian: 3 })
})

it('gives only new texts to a reader that remembers the corpus and all that it is given', () => {
  const remembered = corpus.map(({ message }) => message)
  findSlowestMessage(corpus, (text) => remembered.push(text))
  expect(new Set(remembered).size).toBe(remembered.length)
})

it('finds none in an empty corpus', () => {
  expect(findSlowestMessage([], () => null)).toBeNull()
})
