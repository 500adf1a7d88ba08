import type { ScriptPlace } from '../../scriptPlace'
import type { Problem } from '../compiled'
import { dispatchRecordEvent } from './recordEvent'
import { LINES_BEFORE_SOURCE, SOURCE_FOLDER } from './sandbox'

/** A problem as the shell shows it. */
export interface ReportedProblem extends Problem {
  /** Where in the built scripts the error was thrown, innermost call first. Empty if that is not known. */
  places: ScriptPlace[]
}

/** Everything that went wrong since the page was opened: WeChat would refuse it, or the simulator does not support it. */
export const problems: ReportedProblem[] = []

// React and Taro may need more calls than the browser's ten to reach the code of the mini-program.
Error.stackTraceLimit = 50

/** React logs an error and may throw it as well. */
const reported = new WeakSet<Error>()

/** Records a problem and logs it, each error once. The shell shows it. */
export function reportProblem(where: string, cause: unknown): void {
  if (cause instanceof Error) {
    if (reported.has(cause)) return
    reported.add(cause)
  }
  const places = readPlaces(cause)
  const [first] = places
  problems.push({
    where: first ? `${where}, ${first.file}:${first.line}` : where,
    sentence: describeError(cause),
    places,
  })
  console.error(`${where}:`, cause)
  dispatchRecordEvent()
}

/** Reports errors that nothing catches, and rejections that nothing handles. */
export function reportUncaught(onUncaught: {
  error: (error: unknown) => void
  rejection: (reason: unknown, promise: Promise<unknown>) => void
}): void {
  window.addEventListener('error', (event: ErrorEvent) => {
    reportProblem('uncaught error', event.error ?? event.message)
    onUncaught.error(event.error)
  })
  window.addEventListener('unhandledrejection', (event) => {
    reportProblem('unhandled rejection', event.reason)
    onUncaught.rejection(event.reason, event.promise)
  })
}

/** One line for an error of any kind, including WeChat's `{ errMsg }`. */
export function describeError(cause: unknown): string {
  if (cause instanceof Error) return cause.message
  if (typeof cause === 'string') return cause
  return JSON.stringify(cause)
}

/** The calls of the mini-program in the stack of an error, or in that of its cause. */
function readPlaces(cause: unknown): ScriptPlace[] {
  if (!(cause instanceof Error)) return []
  const calls = (cause.stack ?? '').matchAll(new RegExp(`${SOURCE_FOLDER}/(\\S+?\\.js):(\\d+):(\\d+)`, 'g'))
  const places = Array.from(calls, ([, file = '', line, column]) => ({
    file,
    line: Number(line) - LINES_BEFORE_SOURCE,
    column: Number(column),
  }))
  return places.length > 0 ? places : readPlaces(cause.cause)
}
