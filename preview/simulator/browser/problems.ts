import type { Problem } from '../compiled'
import { LINES_BEFORE_SOURCE, SOURCE_FOLDER } from './sandbox'
import { tellRecorded } from './recorded'

/** What went wrong since the page was opened: WeChat would not have stood it, or it cannot be played here. */
export const problems: Problem[] = []

/** Records a problem, logs it, and shows it in a strip at the foot of the screen. */
export function reportProblem(where: string, cause: unknown): void {
  const file = fileOf(cause)
  problems.push({ where: file ? `${where}, ${file}` : where, sentence: sentenceOf(cause) })
  console.error(`${where}:`, cause)
  tellRecorded()
  strip().textContent = problems.map((problem) => `${problem.where}: ${problem.sentence}`).join('\n')
}

/** Reports what nobody catches: errors, and rejections that nobody handles. */
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

/** One line for an error of any kind, WeChat's `{ errMsg }` among them. */
export function sentenceOf(cause: unknown): string {
  if (cause instanceof Error) return cause.message
  if (typeof cause === 'string') return cause
  return JSON.stringify(cause)
}

/** The file and line of the mini-program that an error, or what caused it, was thrown in. */
function fileOf(cause: unknown): string | undefined {
  if (!(cause instanceof Error)) return undefined
  const frame = new RegExp(`${SOURCE_FOLDER}/(\\S+?\\.js):(\\d+)`).exec(cause.stack ?? '')
  if (!frame) return fileOf(cause.cause)
  return `${frame[1] ?? ''}:${Number(frame[2]) - LINES_BEFORE_SOURCE}`
}

function strip(): HTMLElement {
  const existing = document.querySelector<HTMLElement>('.problems')
  if (existing) return existing
  const created = document.createElement('pre')
  created.className = 'problems'
  created.setAttribute('role', 'alert')
  document.body.append(created)
  return created
}
