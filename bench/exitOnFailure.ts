/**
 * Runs the work of a program. The program exits with code 1 and an error if the work throws, takes longer than the limit,
 * ends the program itself, or waits for a promise that never settles (Node would then exit silently with code 0).
 */
export function exitOnFailure(work: () => Promise<void>, limitMinutes: number): void {
  let finished = false
  const fail = (error: unknown): void => {
    console.error(error)
    process.exit(1)
  }
  process.on('exit', (code) => {
    if (!finished && code === 0) {
      console.error('The program ended before its work was finished.')
      process.exitCode = 1
    }
  })
  // unref: the timer does not keep a program alive that has nothing else to do.
  setTimeout(() => {
    fail(new Error(`The work was not finished after ${limitMinutes} minutes.`))
  }, limitMinutes * 60_000).unref()
  work().then(() => {
    finished = true
  }, fail)
}
