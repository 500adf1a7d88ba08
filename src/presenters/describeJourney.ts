import type { Stage } from '../domain/actionType'
import type { Narrative } from '../domain/narrative'
import type { Parcel } from '../domain/parcel'
import type { Stuck } from '../domain/stuck'
import {
  dayKey,
  formatClock,
  formatDay,
  formatDuration,
  formatHours,
  isInFuture,
  type TimeView,
} from '../domain/time'
import { chinaTimeZone } from '../domain/timeZone'
import { actionLabel } from '../locales/naming'
import type { StoryFacts, StoryMoment } from '../locales/story/storyFacts'
import type { Translations } from '../locales/translations'
import { iconOf, type IconName } from './icons'

/** The header of a parcel: a headline with its icon and colour, and the story in a sentence or two. */
export interface JourneySummary {
  stage: Stage
  icon: IconName
  title: string
  text: string
}

const DAY_SECONDS = 86_400
/** Before this a stuck parcel is only "held up"; after it the title gives the hours. */
const SHOW_HOURS_AFTER_SECONDS = DAY_SECONDS
/** After this the title no longer gives the hours, and the story says that the last update is old. */
const OLD_UPDATE_SECONDS = 30 * DAY_SECONDS

/** Where the parcel is, as a headline and a story, as of `view.nowSeconds`. */
export function describeJourney(parcel: Parcel, view: TimeView, t: Translations): JourneySummary {
  const { headline, narrative, stuck } = parcel
  const { milestone, stage } = headline
  const facts = toStoryFacts(narrative, view)
  const summary: JourneySummary = {
    stage,
    icon: iconOf(headline),
    title: milestone === null ? actionLabel(headline, t) : t.headline[milestone],
    text: milestone === null ? t.story.unlistedCode(facts) : t.story[milestone](facts),
  }
  return stuck ? describeStuck(stuck, summary, facts, view, t) : summary
}

/** A parcel that the carrier has not scanned yet. */
export function describeWaiting({ waiting }: Translations): JourneySummary {
  return { stage: 'collect', icon: 'collect', title: waiting.title, text: waiting.text }
}

/** True if the hours that a parcel has been stuck are shown: after one day, and before the last update is old. */
export function showsHoursStuck({ forSeconds }: Stuck): boolean {
  return forSeconds >= SHOW_HOURS_AFTER_SECONDS && forSeconds < OLD_UPDATE_SECONDS
}

function describeStuck(
  stuck: Stuck,
  summary: JourneySummary,
  facts: StoryFacts,
  view: TimeView,
  t: Translations,
): JourneySummary {
  const { reason, forSeconds } = stuck
  if (forSeconds >= OLD_UPDATE_SECONDS) return { ...summary, text: t.story.oldUpdate(facts) }
  const text = reason === 'noUpdates' ? t.story.noUpdates(facts) : summary.text
  const title = showsHoursStuck(stuck)
    ? t.track.stuckFor(formatHours(forSeconds, view.translations))
    : summary.title
  return { stage: 'exception', icon: 'hourglass', title, text }
}

/** Formats the narrative's times and durations; each language builds its own sentences from them. */
function toStoryFacts(narrative: Narrative, view: TimeView): StoryFacts {
  const { pickedUp, location, signedBy, tookSeconds, deliveryScanMissing } = narrative
  const at = storyMoment(narrative.atSeconds, view)
  return {
    at,
    pickedUp: pickedUp && { at: storyMoment(pickedUp.atSeconds, view), place: pickedUp.place },
    location: location && { ...location, at: storyMoment(location.sinceSeconds, view) },
    signedBy,
    took: tookSeconds === null || at === null ? null : formatDuration(tookSeconds, view.translations),
    deliveryScanMissing,
    nextAttempt: nextAttemptDay(narrative.nextAttemptSeconds, view.nowSeconds),
    courierReachable: narrative.courierPhone !== null,
  }
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
