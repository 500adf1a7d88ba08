import { reportProblem, describeError } from './problems'
import { dispatchRecordEvent } from './recordEvent'

/** A warning or an error that the mini-program wrote to its console. */
export interface ConsoleRecord {
  level: 'warn' | 'error'
  text: string
}

/** Every warning and error that the mini-program has written since the page was opened. */
export const consoleRecords: ConsoleRecord[] = []

/** The console of the mini-program: the browser's own, with a record of warnings and errors. */
export function createRecordingConsole(): Console {
  const record = (level: ConsoleRecord['level'], parts: unknown[]): void => {
    consoleRecords.push({ level, text: parts.map(describeError).join(' ') })
    dispatchRecordEvent()
  }
  return Object.assign(Object.create(console) as Console, {
    warn: (...parts: unknown[]) => {
      record('warn', parts)
      console.warn(...parts)
    },
    error: (...parts: unknown[]) => {
      record('error', parts)
      const thrown = parts.find((part) => part instanceof Error)
      // Taro's error boundary catches what a component throws while it renders, and React logs it.
      if (thrown) reportProblem('console.error', thrown)
      else console.error(...parts)
    },
  })
}
