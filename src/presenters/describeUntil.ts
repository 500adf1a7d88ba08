import type { Deadline } from '../domain/collection'
import { toDeadlineDay } from '../domain/deadline'
import { formatDay, type TimeView } from '../domain/time'
import { chinaTimeZone } from '../domain/timeZone'
import type { Translations } from '../locales/translations'

/** How long a parcel is kept, as a sentence on the ticket; null if the message names no length, day or hour. */
export function describeUntil(deadline: Deadline, view: TimeView, t: Translations): string | null {
  const { withinHours } = deadline.until
  if (withinHours !== null) return t.action.collectWithin(withinHours)
  const { day, clock } = momentOf(deadline, view)
  return day === '' && clock === '' ? null : t.action.collectBy(day, clock)
}

/** "今天 20:00", "11月25日" or "20:00", by China's clock like the message itself; null if it names neither. */
export function describeMoment(deadline: Deadline, view: TimeView): string | null {
  const { day, clock } = momentOf(deadline, view)
  return [day, clock].filter(Boolean).join(' ') || null
}

function momentOf(deadline: Deadline, view: TimeView): { day: string; clock: string } {
  const daySeconds = toDeadlineDay(deadline)
  const { minutes } = deadline.until
  return {
    day: daySeconds === null ? '' : formatDay(daySeconds, { ...view, zone: chinaTimeZone }).name,
    clock: minutes === null ? '' : formatMinutes(minutes),
  }
}

/** "20:00" from minutes after midnight. */
function formatMinutes(minutes: number): string {
  return [Math.floor(minutes / 60), minutes % 60].map((part) => String(part).padStart(2, '0')).join(':')
}
