import type { Deadline } from '../domain/collection'
import { toDeadlineDay } from '../domain/deadline'
import { formatDay, type TimeView } from '../domain/time'
import { chinaTimeZone } from '../domain/timeZone'
import type { Translations } from '../locales/translations'

/** How long a parcel is kept, as a sentence on the ticket; null if the message names no length, day or hour. */
export function describeUntil(deadline: Deadline, view: TimeView, t: Translations): string | null {
  const { withinHours } = deadline.until
  if (withinHours !== null) return t.action.collectWithin(withinHours)
  const moment = describeMoment(deadline, view)
  return moment === null ? null : t.action.collectBy(moment)
}

/** "今天 20:00", "11月25日" or "20:00", by China's clock like the message itself; null if it names neither. */
export function describeMoment(deadline: Deadline, view: TimeView): string | null {
  const daySeconds = toDeadlineDay(deadline)
  const day = daySeconds === null ? null : formatDay(daySeconds, { ...view, zone: chinaTimeZone }).name
  const { minutes } = deadline.until
  const parts = [day, minutes === null ? null : formatMinutes(minutes)].filter((part) => part !== null)
  return parts.length === 0 ? null : parts.join(' ')
}

/** "20:00" from minutes after midnight. */
function formatMinutes(minutes: number): string {
  return [Math.floor(minutes / 60), minutes % 60].map((part) => String(part).padStart(2, '0')).join(':')
}
