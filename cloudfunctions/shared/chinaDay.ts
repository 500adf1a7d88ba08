const DAY = 24 * 3600
const CHINA = 8 * 3600

/** The number of the day in China, which is +08:00 all year. `now` is in Unix seconds. */
export function toChinaDay(now: number): number {
  return Math.floor((now + CHINA) / DAY)
}

/** When the day in China ends, in Unix seconds. */
export function endOfChinaDay(now: number): number {
  return (toChinaDay(now) + 1) * DAY - CHINA
}
