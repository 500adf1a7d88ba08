import type { Narrative } from '../domain/narrative'
import type { Stuck } from '../domain/stuck'
import { dayKey, formatClock, formatDay, formatDuration, isInFuture, type TimeView } from '../domain/time'
import { chinaTimeZone } from '../domain/timeZone'
import { placeName } from '../locales/naming'
import type { StoryFacts, StoryMoment } from '../locales/story/storyFacts'
import type { Translations } from '../locales/translations'
import { describeKept, describeMoment } from './describeUntil'

const DAY_SECONDS = 86_400

/** Formats the narrative's times and durations; each language builds its own sentences from them. */
export function toStoryFacts(
  narrative: Narrative,
  stuck: Stuck | null,
  view: TimeView,
  t: Translations,
): StoryFacts {
  const { pickedUp, location, signer, fetched, signedBefore, tookSeconds, deliveryScanMissing } = narrative
  const { collection, until, nextWaybill, callNumber } = narrative
  const at = storyMoment(narrative.atSeconds, view)
  return {
    at,
    pickedUp: pickedUp && { at: storyMoment(pickedUp.atSeconds, view), place: nameOf(pickedUp.place, t) },
    location: location && {
      ...location,
      place: nameOf(location.place, t),
      towards: nameOf(location.towards, t),
      at: storyMoment(location.sinceSeconds, view),
    },
    signer: signer && { ...signer, name: t.messages ? t.messages.nameSigner(signer.name) : signer.name },
    fetched,
    signedBefore: signedBefore && { at: storyMoment(signedBefore.atSeconds, view) },
    took: tookSeconds === null || at === null ? null : formatDuration(tookSeconds, view.translations),
    deliveryScanMissing,
    nextAttempt: nextAttemptDay(narrative.nextAttemptSeconds, view.nowSeconds),
    callable: callNumber && callNumber.of,
    collectionPlace: nameOf(collection && collection.place && shortPlace(collection.place), t),
    keptUntil: collection && until && describeKept(until, view),
    requested: narrative.requested,
    lateUntil: until && describeMoment(until, view),
    nextWaybill,
    silentFor: stuck && view.translations.days(Math.floor(stuck.forSeconds / DAY_SECONDS)),
  }
}

/** A place in the language of the page. */
function nameOf(place: string | null, t: Translations): string | null {
  return place && placeName(place, t)
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
