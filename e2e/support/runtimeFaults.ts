import { readFileSync } from 'node:fs'
import path from 'node:path'
import type { Page } from '@playwright/test'
import type { DevCommand } from './devCommand'

/** Errors of the running mini-program, each thrown by a line that is added to `src`. */

export interface Fault {
  what: string
  file: string
  /** The line after which the fault is added. */
  after: string
  fault: string
  message: string
  provoke?: (page: Page) => Promise<void>
}

export const FAULTS: Fault[] = [
  {
    what: 'a throw at launch',
    file: 'src/app.tsx',
    after: 'useLaunch(() => {',
    fault: "throw new Error('broken at launch')",
    message: 'broken at launch',
  },
  {
    what: "a throw in a page's render",
    file: 'src/pages/track/TrackedParcel.tsx',
    after: 'const t = useTranslations()',
    fault: "if (String(t)) throw new Error('broken in render')",
    message: 'broken in render',
  },
  {
    what: 'a throw in an event handler',
    file: 'src/components/timeline/TimeZoneChoice.tsx',
    after: 'onClick={() => {',
    fault: "throw new Error('broken by a tap')",
    message: 'broken by a tap',
    provoke: (page) => page.getByRole('radio', { name: '本机时间' }).tap({ timeout: 15_000 }),
  },
  {
    what: 'an unhandled rejection',
    file: 'src/app.tsx',
    after: 'useLaunch(() => {',
    fault: "void Promise.reject(new Error('broken later'))",
    message: 'broken later',
  },
]

/** Adds the fault to its file. Returns its line, and a function that takes it out again. */
export function breakFile(
  dev: DevCommand,
  { file, after, fault }: Fault,
): { line: number; mend: () => void } {
  const mend = dev.change(file, (source) => source.replace(`${after}\n`, `${after}\n${fault}\n`))
  const lines = readFileSync(path.join(dev.project, file), 'utf8').split('\n')
  return { line: lines.indexOf(fault) + 1, mend }
}
