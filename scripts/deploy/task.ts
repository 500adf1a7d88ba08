/** The parts of a deployment, in the order in which they have to be done. */
export const PARTS = ['database', 'functions', 'program'] as const
export type Part = (typeof PARTS)[number]

/** One step, which may be run again: what is there already is left as it is. */
export interface Task {
  part: Part
  /** Such as "collection orders with 3 indexes". */
  label: string
  /** Returns what was done in a few words, such as "created" or "unchanged". Throws if it fails. */
  run: () => Promise<string>
}

/**
 * Runs the tasks one after the other and prints each. The first failure ends it with an Error that says what is not done
 * and how to go on.
 */
export async function runTasks(tasks: readonly Task[], print: (line: string) => void): Promise<void> {
  for (const [index, task] of tasks.entries()) {
    try {
      print(`✓ ${task.label}: ${await task.run()}`)
    } catch (error) {
      print(`✗ ${task.label}`)
      throw new Error(describeStop(tasks.slice(index), error), { cause: error })
    }
  }
}

function describeStop(undone: readonly Task[], error: unknown): string {
  const [failed] = undone
  const reason = error instanceof Error ? error.message : String(error)
  const parts = PARTS.filter((part) => undone.some((task) => task.part === part))
  const goOn = parts.map((part) => `npm run deploy -- --only ${part}`).join(' && ')
  return [
    `${failed?.label ?? ''} failed: ${reason}`,
    `Not done: ${undone.map(({ label }) => label).join('; ')}.`,
    `What is done stays. When it is mended, go on with: ${goOn}`,
  ].join('\n')
}
