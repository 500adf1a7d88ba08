import { createReadStream } from 'node:fs'
import type { Readable } from 'node:stream'

export interface InputLine {
  /** From 1. */
  number: number
  text: string
}

/** What is wrong with a line, as the rest of a sentence that begins with the line. */
export interface LineProblem {
  line: number
  problem: string
}

export interface InputLines {
  lines: readonly InputLine[]
  problems: readonly LineProblem[]
}

const MAX_BYTES = 64 * 1024 * 1024
/** What the page reads of one message, plus room for an id or a time. */
const MAX_LINE_LENGTH = 2_000
const NEWLINE = 0x0a
const CONTROL = /(?!\t)\p{Cc}/u

/** Reads a file, or standard input for "-". Throws an Error in plain words if it cannot be read or is too large. */
export async function readInput(file: string, stdin: Readable = process.stdin): Promise<Buffer> {
  const name = file === '-' ? 'Standard input' : file
  const chunks: Buffer[] = []
  let size = 0
  try {
    for await (const chunk of file === '-' ? stdin : createReadStream(file)) {
      chunks.push(chunk as Buffer)
      size += (chunk as Buffer).length
      if (size > MAX_BYTES) break
    }
  } catch (error) {
    throw new Error(`${name} ${reasonOf(error)}.`, { cause: error })
  }
  if (size > MAX_BYTES) throw new Error(`${name} is larger than 64 MB.`)
  return Buffer.concat(chunks)
}

function reasonOf(error: unknown): string {
  const { code } = error as NodeJS.ErrnoException
  if (code === 'ENOENT') return 'does not exist'
  if (code === 'EISDIR') return 'is a folder'
  return code === 'EACCES' ? 'may not be read' : `cannot be read (${String(code)})`
}

/**
 * Splits UTF-8 text into lines, with or without a byte order mark and carriage returns. Empty lines and lines that begin
 * with "#" are left out; a line that is no text or too long is a problem. Throws an Error for UTF-16.
 */
export function splitLines(bytes: Buffer): InputLines {
  if (isUtf16(bytes)) throw new Error('The input is UTF-16. Save it as UTF-8.')
  const lines: InputLine[] = []
  const problems: LineProblem[] = []
  let start = 0
  for (let number = 1; start < bytes.length; number++) {
    const newline = bytes.indexOf(NEWLINE, start)
    const end = newline === -1 ? bytes.length : newline
    const text = decode(bytes.subarray(start, end), number === 1)
    const problem = findProblem(text)
    if (problem !== null) problems.push({ line: number, problem })
    else if (text !== null && text.trim() !== '' && !text.startsWith('#')) lines.push({ number, text })
    start = end + 1
  }
  return { lines, problems }
}

function isUtf16([first, second]: Buffer): boolean {
  return (first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff)
}

/** The text without its carriage return; null if it is not UTF-8. Only the first line may have a byte order mark. */
function decode(line: Buffer, first: boolean): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: !first }).decode(line).replace(/\r$/, '')
  } catch {
    return null
  }
}

function findProblem(text: string | null): string | null {
  if (text === null) return 'is not UTF-8 text'
  if (text.length > MAX_LINE_LENGTH) {
    return `has ${text.length} characters, more than the ${MAX_LINE_LENGTH} that are read`
  }
  return CONTROL.test(text) ? 'contains control characters, so it is no text' : null
}
