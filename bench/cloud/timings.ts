/** What a load of calls took. */
export interface Timings {
  callsPerSecond: number
  /** Milliseconds. */
  p50: number
  p95: number
  p99: number
}

/** Sums up the milliseconds that each call took, while all of them together took so many seconds. Throws for no call. */
export function sumUp(milliseconds: readonly number[], seconds: number): Timings {
  const sorted = [...milliseconds].sort((one, other) => one - other)
  return {
    callsPerSecond: sorted.length / seconds,
    p50: percentile(sorted, 50),
    p95: percentile(sorted, 95),
    p99: percentile(sorted, 99),
  }
}

/** Each figure as many times the one it is compared with. */
export function compare(timings: Timings, base: Timings): Timings {
  return {
    callsPerSecond: timings.callsPerSecond / base.callsPerSecond,
    p50: timings.p50 / base.p50,
    p95: timings.p95 / base.p95,
    p99: timings.p99 / base.p99,
  }
}

/** Each figure's own median: a machine with other work spoils some rounds, and rarely the same figure in all. */
export function median(rounds: readonly Timings[]): Timings {
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
  if (value === undefined) throw new Error('Nothing was called.')
  return value
}
