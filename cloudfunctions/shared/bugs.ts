import { addToRecord } from './callRecord'

const MAX_FRAMES = 20

/** A line of a stack that names a place in a script. */
const FRAME = /^\s+at .*:\d+:\d+\)?$/

/** Notes a bug: the kind of error and where it was thrown, without its message, which may contain data. */
export function logBug(where: string, error: unknown): void {
  const note = { where, code: 'INTERNAL' }
  const stack = describeStack(error)
  if (!addToRecord(note, stack)) console.error(JSON.stringify({ ...note, stack }))
}

function describeStack(error: unknown): string {
  if (!(error instanceof Error)) return 'not an Error'
  const { constructor, message, stack = '' } = error
  // A message may have lines that look like frames.
  const afterMessage = stack.includes(message) ? stack.slice(stack.indexOf(message) + message.length) : ''
  const frames = afterMessage.split('\n').filter((line) => FRAME.test(line))
  return [constructor.name, ...frames.slice(0, MAX_FRAMES)].join('\n')
}
