import type { Narrative } from '../domain/narrative'
import type { Stuck } from '../domain/stuck'
import { dayKey, formatClock, formatDay, formatDuration, isInFuture, type TimeView } from '../domain/time'
import { chinaTimeZone } from '../domain/timeZone'
import type { StoryFacts, StoryMoment } from '../locales/story/storyFacts'
import { describeKept, describeMoment } from './describeUntil'

const DAY_SECONDS = 86_400

/** Formats the narrative's times and durations; each language builds its own sentences from them. */
export function toStoryFacts(narrative: Narrative, stuck: Stuck | null, view: TimeView): StoryFacts {
  const { pickedUp, location, signer, fetched, signedBefore, tookSeconds, deliveryScanMissing } = narrative
  const { collection, until, nextWaybill, callNumber } = narrative
  const at = storyMoment(narrative.atSeconds, view)
  return {
    at,
    pickedUp: pickedUp && { at: storyMoment(pickedUp.atSeconds, view), place: pickedUp.place },
    location: location && { ...location, at: storyMoment(location.sinceSeconds, view) },
    signer,
    fetched,
    signedBefore: signedBefore && { at: storyMoment(signedBefore.atSeconds, view) },
    took: tookSeconds === null || at === null ? null : formatDuration(tookSeconds, view.translations),
    deliveryScanMissing,
    nextAttempt: nextAttemptDay(narrative.nextAttemptSeconds, view.nowSeconds),
    callable: callNumber && callNumber.of,
    collectionPlace: collection && collection.place && shortPlace(collection.place),
    keptUntil: collection && until && describeKept(until, view),
    requested: narrative.requested,
    lateUntil: until && describeMoment(until, view),
    nextWaybill,
    silentFor: stuck && view.translations.days(Math.floor(stuck.forSeconds / DAY_SECONDS)),
  }
}

/** "丰巢智能柜" of "科兴科学园 B1 栋大堂 丰巢智能柜": the ticket below the story has the whole address. */
function shortPlace(place: string): string {
  return /\s([^\s\d]{4,}[柜櫃])$/.exec(place)?.[1] ?? place
}

/** A story tells what has happened, so a time in the future is left out. */
function storyMoment(atSeconds: number | null, view: TimeView): StoryMoment | null {
  if (atSeconds === null || isInFuture(atSeconds, view.nowSeconds)) return null
  const day = formatDay(atSeconds, view).name
  const { today, yesterday } = view.translations
  return { day, clock: formatClock(atSeconds, view), recent: day === today || day === yesterday }
}

/** The day of the next attempt: the courier's "tomorrow" is "today" one day later. Null for all other days. */
function nextAttemptDay(atSeconds: number | null, nowSeconds: number): StoryFacts['nextAttempt'] {
  if (atSeconds === null) return null
  const day = dayKey(atSeconds, chinaTimeZone)
  if (day === dayKey(nowSeconds, chinaTimeZone)) return 'today'
  return day === dayKey(nowSeconds + DAY_SECONDS, chinaTimeZone) ? 'tomorrow' : null
}
