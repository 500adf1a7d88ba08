import { readMessage } from '../../src/domain/message/readMessage'
import { languages, type Language } from '../../src/locales/language'
import { loadMessages } from '../../src/presenters/loadMessages'
import type { Translations } from '../../src/locales/translations'
import { zhCN } from '../../src/locales/zh-CN'
import { runCommand } from '../commandLine'
import { readInput, splitLines, type InputLine, type LineProblem } from './inputLines'
import { readMessageLines } from './messageLines'
import { parseReadArguments } from './readArguments'
import { readTrackLines } from './trackLines'
import { toTrackRecord } from './trackRecord'
import { summarize } from './writtenRow'

const USAGE = `npm run read -- [options] FILE

Prints what the mini-program reads in carriers' messages, one JSON object a line. FILE is UTF-8 text with a message, or
"id<TAB>message", on each line; - is standard input. Empty lines and lines that begin with # are skipped.

  --tracks     FILE holds tracks: print what the page says of each. "@id now=2024-07-25 15:00" begins a track, and
               "2024-07-25 11:06:12 300002 message" is a row of it, in China time. Without now= the track is looked at
               one hour after its newest row
  --lang LANG  the language of the page: zh-CN, zh-TW or en. Each message is also printed as the page shows it, with "words"
               saying whose they are: "page", or "carrier" for the carrier's own. A last line on standard error counts them.
               Without it, a track is told in zh-CN
  --help       print this text

A line that cannot be read is named on standard error, the others are read, and the exit code is 1.`

const MAX_PROBLEMS_PRINTED = 50

runCommand(USAGE, async (args) => {
  const { file, tracks, language } = parseReadArguments(args)
  const { lines, problems } = splitLines(await readInput(file))
  exitQuietlyOnClosedPipe()
  const t = language && (await loadTranslations(languages[language]))
  const read = tracks ? readTracks(lines, t) : readMessages(lines, t)
  for (const record of read.records) console.log(JSON.stringify(record))
  reportProblems([...problems, ...read.problems])
  if (t) console.error(summarize(read.written))
})

async function loadTranslations(language: Language): Promise<Translations> {
  return { ...language.catalogue, messages: await loadMessages(language) }
}

function readTracks(lines: readonly InputLine[], t: Translations | null) {
  const { tracks, problems } = readTrackLines(lines)
  const records = tracks.flatMap((track) => toTrackRecord(track, t ?? zhCN, t !== null) ?? [])
  return { records, problems, written: records.flatMap(({ rows }) => rows ?? []) }
}

function readMessages(lines: readonly InputLine[], t: Translations | null) {
  const { records, problems } = readMessageLines(lines, readMessage, t)
  return { records, problems, written: records.flatMap(({ written }) => written ?? []) }
}

/** Prints the first problems in the order of their lines and sets the exit code, which leaves time to print the rest. */
function reportProblems(problems: readonly LineProblem[]): void {
  if (problems.length === 0) return
  const sorted = [...problems].sort((a, b) => a.line - b.line)
  for (const { line, problem } of sorted.slice(0, MAX_PROBLEMS_PRINTED)) {
    console.error(`Line ${line} ${problem}.`)
  }
  const more = problems.length - MAX_PROBLEMS_PRINTED
  if (more > 0) console.error(`${more} more lines cannot be read.`)
  process.exitCode = 1
}

/** `npm run read -- FILE | head` closes the pipe before everything is printed. */
function exitQuietlyOnClosedPipe(): void {
  process.stdout.on('error', ({ code }: NodeJS.ErrnoException) => process.exit(code === 'EPIPE' ? 0 : 1))
}
