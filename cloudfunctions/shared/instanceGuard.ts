import type { Cloud } from './cloud'
import { createRateGuard, type RateGuard } from './rateGuard'
import { createRateStore } from './rateStore'

/** The guard of this instance of a function, over the counts in the cloud's database. */
export function createInstanceGuard(cloud: Cloud): RateGuard {
  return createRateGuard({
    rates: createRateStore(cloud),
    now: () => Math.floor(Date.now() / 1000),
    elapsed: () => performance.now(),
  })
}
