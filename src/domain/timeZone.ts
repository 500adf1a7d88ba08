import dayjs from 'dayjs'

/** Minutes that a clock is ahead of UTC at a given time (Unix seconds); negative west of Greenwich. */
export type TimeZone = (atSeconds: number) => number

const CHINA_MINUTES = 8 * 60

/** Carriers report in China time: always UTC+8, without summer time since 1991. */
export const chinaTimeZone: TimeZone = () => CHINA_MINUTES

/** The phone's time zone, including summer time; China time for a number outside the range of a Date. */
export const deviceTimeZone: TimeZone = (atSeconds) => {
  const minutesWest = dayjs(atSeconds * 1000)
    .toDate()
    .getTimezoneOffset()
  return Number.isFinite(minutesWest) ? -minutesWest : CHINA_MINUTES
}

/** Minutes that the phone's clock is behind China time at `nowSeconds`; negative if it is ahead. */
export function minutesBehindChina(nowSeconds: number): number {
  return CHINA_MINUTES - deviceTimeZone(nowSeconds)
}
