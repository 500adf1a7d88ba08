/**
 * Runs the work of a program. What it throws ends the program with exit code 1 and the whole error; so does a limit of
 * time, and a promise that nothing will ever settle, at which Node would end without a word and with exit code 0.
 */
export function endLoudly(work: () => Promise<void>, limitMinutes: number): void {
  let over = false
  const fail = (error: unknown): void => {
    console.error(error)
    process.exit(1)
  }
  process.on('exit', (code) => {
    if (!over && code === 0) {
      console.error('It ended before its work was done.')
      process.exitCode = 1
    }
  })
  // It waits for nothing by itself: a program with nothing left to do ends at once.
  setTimeout(() => {
    fail(new Error(`It was not done after ${limitMinutes} minutes.`))
  }, limitMinutes * 60_000).unref()
  work().then(() => {
    over = true
  }, fail)
}
