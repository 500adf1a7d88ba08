import dayjs from 'dayjs'

/** How many minutes a clock is ahead of UTC at a moment in Unix seconds; negative west of Greenwich. */
export type TimeZone = (atSeconds: number) => number

const CHINA_MINUTES = 8 * 60

/** Carriers work by China's clock, which has had one offset and no summer time since 1991. */
export const chinaTimeZone: TimeZone = () => CHINA_MINUTES

/** The phone's own clock, summer time included; a moment that no Date can hold is read by China's. */
export const deviceTimeZone: TimeZone = (atSeconds) => {
  const minutesWest = dayjs(atSeconds * 1000)
    .toDate()
    .getTimezoneOffset()
  return Number.isFinite(minutesWest) ? -minutesWest : CHINA_MINUTES
}

/** How many minutes the phone is behind China at that moment; negative where it is ahead. */
export function minutesBehindChina(nowSeconds: number): number {
  return CHINA_MINUTES - deviceTimeZone(nowSeconds)
}
