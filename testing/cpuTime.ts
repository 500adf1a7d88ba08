/** Milliseconds of the processor that the work takes: unlike a clock, they hardly grow on a busy machine. */
export function cpuMsOf(work: () => unknown): number {
  const before = process.cpuUsage()
  work()
  return process.cpuUsage(before).user / 1000
}
