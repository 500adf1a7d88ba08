import type { UntilPart } from '../../domain/message/messageReading'

/** The words in which the two ways of writing Chinese name a moment. */
interface MomentWords {
  days: readonly string[]
  within: (count: number, unit: 'hour' | 'day') => string
  before: (moment: string) => string
}

export function createUntil({ days, within, before }: MomentWords): (until: UntilPart) => string | null {
  return ({ withinHours, daysLater, month, day, minutes }) => {
    if (withinHours !== null) {
      return withinHours % 24 === 0 && withinHours > 24
        ? within(withinHours / 24, 'day')
        : within(withinHours, 'hour')
    }
    const date = month !== null && day !== null ? `${month}月${day}日` : (days[daysLater ?? -1] ?? '')
    const clock =
      minutes === null ? '' : `${Math.floor(minutes / 60)}:${String(minutes % 60).padStart(2, '0')}`
    return date + clock === '' ? null : before([date, clock].filter(Boolean).join(' '))
  }
}
