/** The times of a number of calls. */
export interface Timings {
  callsPerSecond: number
  /** Milliseconds. */
  p50: number
  p95: number
  p99: number
}

/** Summarizes the milliseconds of each call. `seconds` is the time that all took together. Throws if there are no calls. */
export function summarizeTimings(milliseconds: readonly number[], seconds: number): Timings {
  const sorted = [...milliseconds].sort((one, other) => one - other)
  return {
    callsPerSecond: sorted.length / seconds,
    p50: percentile(sorted, 50),
    p95: percentile(sorted, 95),
    p99: percentile(sorted, 99),
  }
}

/** The ratio of each figure to the same figure of the base. */
export function divideTimings(timings: Timings, base: Timings): Timings {
  return {
    callsPerSecond: timings.callsPerSecond / base.callsPerSecond,
    p50: timings.p50 / base.p50,
    p95: timings.p95 / base.p95,
    p99: timings.p99 / base.p99,
  }
}

/** The median of each figure by itself, because other work on the machine disturbs different figures in some rounds. */
export function medianTimings(rounds: readonly Timings[]): Timings {
  const middle = (figure: (timings: Timings) => number): number => {
    const sorted = rounds.map(figure).sort((one, other) => one - other)
    return percentile(sorted, 50)
  }
  return {
    callsPerSecond: middle(({ callsPerSecond }) => callsPerSecond),
    p50: middle(({ p50 }) => p50),
    p95: middle(({ p95 }) => p95),
    p99: middle(({ p99 }) => p99),
  }
}

/** The nearest-rank percentile. */
function percentile(sorted: readonly number[], percent: number): number {
  const value = sorted[Math.max(0, Math.ceil((sorted.length * percent) / 100) - 1)]
  if (value === undefined) throw new Error('There were no calls.')
  return value
}
