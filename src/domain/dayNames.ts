import { dayKey, formatDay, type TimeView } from './time'

const DAY_SECONDS = 86_400

/** The name of a day where there is little space: as its heading, but "2018.8.1" for a date of another year. */
export function formatShortDay(atSeconds: number, view: TimeView): string {
  const translations = { ...view.translations, dateWithYear: view.translations.dateWithYearShort }
  return formatDay(atSeconds, { ...view, translations }).name
}

/** The name of the day of a deadline: as its heading, but "明天" and the weekdays of the coming week by their names. */
export function formatComingDay(atSeconds: number, view: TimeView): string {
  const { nowSeconds, zone, translations } = view
  const { name, detail } = formatDay(atSeconds, view)
  const key = dayKey(atSeconds, zone)
  const daysAhead = [1, 2, 3, 4, 5, 6].find((days) => key === dayKey(nowSeconds + days * DAY_SECONDS, zone))
  if (daysAhead === undefined) return name
  return daysAhead === 1 ? translations.tomorrow : detail
}
