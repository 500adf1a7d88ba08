import { sentenceOf } from './problems'
import { tellRecorded } from './recorded'

/** Something that the mini-program wrote to its console. */
export interface ConsoleRecord {
  level: 'warn' | 'error'
  text: string
}

/** Every warning and error that the mini-program has written since the page was opened. */
export const consoleRecords: ConsoleRecord[] = []

/** The console of the mini-program: the browser's own, with a record of what a developer should read. */
export function recordingConsole(): Console {
  const recording =
    (level: ConsoleRecord['level']) =>
    (...parts: unknown[]): void => {
      consoleRecords.push({ level, text: parts.map(sentenceOf).join(' ') })
      tellRecorded()
      console[level](...parts)
    }
  return Object.assign(Object.create(console) as Console, {
    warn: recording('warn'),
    error: recording('error'),
  })
}
