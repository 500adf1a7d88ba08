import type { Stage } from '../domain/actionType'
import type { Journey, PathNode } from '../domain/journey'
import { toNarrative, type Narrative } from '../domain/narrative'
import { findStuck, type Stuck } from '../domain/stuck'
import {
  dayKey,
  isInFuture,
  formatClock,
  formatDay,
  formatDuration,
  formatHours,
  type TimeView,
} from '../domain/time'
import { chinaTimeZone } from '../domain/timeZone'
import { actionLabel } from '../locales/naming'
import type { StoryFacts, StoryMoment } from '../locales/story/storyFacts'
import type { Translations } from '../locales/translations'
import type { IconName } from '../components/ui/Icon'
import { iconOf } from './iconOf'

export interface JourneySummary {
  stage: Stage
  icon: IconName
  title: string
  text: string
}

const DAY_SECONDS = 86_400
/** Under a day, a parcel that was held up is "held up"; from then on the hours say more. */
const WORTH_A_TITLE_SECONDS = DAY_SECONDS
/** After so long nobody counts the hours any more: it is old news, and said to be. */
const OLD_NEWS_SECONDS = 30 * DAY_SECONDS

/** Where the parcel is in a headline, and its journey in a sentence or two, as of `view.nowSeconds`. */
export function describeJourney(
  journey: Journey,
  headline: PathNode,
  view: TimeView,
  t: Translations,
): JourneySummary {
  const { milestone, stage } = headline
  const facts = toStoryFacts(toNarrative(journey), view)
  const usual: JourneySummary = {
    stage,
    icon: iconOf(headline),
    title: milestone === null ? actionLabel(headline, t) : t.headline[milestone],
    text: milestone === null ? t.story.guess(facts) : t.story[milestone](facts),
  }
  const stuck = findStuck(journey, view.nowSeconds)
  return stuck ? describeStuck(stuck, usual, facts, view, t) : usual
}

/** Whether the hours that a parcel has not moved are worth a word: not yet, or no more, where it is false. */
export function showsHoursStuck({ forSeconds }: Stuck): boolean {
  return forSeconds >= WORTH_A_TITLE_SECONDS && forSeconds < OLD_NEWS_SECONDS
}

function describeStuck(
  stuck: Stuck,
  usual: JourneySummary,
  facts: StoryFacts,
  view: TimeView,
  t: Translations,
): JourneySummary {
  const { reason, forSeconds } = stuck
  if (forSeconds >= OLD_NEWS_SECONDS) return { ...usual, text: t.story.oldNews(facts) }
  const text = reason === 'silence' ? t.story.noUpdates(facts) : usual.text
  const stuckSo: JourneySummary = { ...usual, stage: 'exception', icon: 'hourglass', text }
  if (forSeconds < WORTH_A_TITLE_SECONDS) return stuckSo
  return { ...stuckSo, title: t.track.stuckFor(formatHours(forSeconds, view.translations)) }
}

/** Puts a narrative's moments and spans into words; the sentences themselves are each language's own. */
function toStoryFacts(narrative: Narrative, view: TimeView): StoryFacts {
  const { pickedUp, location, signedBy, tookSeconds, deliveryScanMissing } = narrative
  const at = momentOf(narrative.atSeconds, view)
  return {
    at,
    pickedUp: pickedUp && { at: momentOf(pickedUp.atSeconds, view), place: pickedUp.place },
    location: location && { ...location, at: momentOf(location.sinceSeconds, view) },
    signedBy,
    took: tookSeconds === null || at === null ? null : formatDuration(tookSeconds, view.translations),
    deliveryScanMissing,
    nextAttempt: nextAttemptDay(narrative.nextAttemptSeconds, view.nowSeconds),
    courierReachable: narrative.courierPhone !== null,
  }
}

/** A story tells what has happened: a time that is still to come is none of its own. */
function momentOf(atSeconds: number | null, view: TimeView): StoryMoment | null {
  if (atSeconds === null || isInFuture(atSeconds, view.nowSeconds)) return null
  const day = formatDay(atSeconds, view).name
  const { today, yesterday } = view.translations
  return { day, clock: formatClock(atSeconds, view), recent: day === today || day === yesterday }
}

/** What the courier called "tomorrow" is today a day later, and nothing to speak of after that. */
function nextAttemptDay(atSeconds: number | null, nowSeconds: number): StoryFacts['nextAttempt'] {
  if (atSeconds === null) return null
  const day = dayKey(atSeconds, chinaTimeZone)
  if (day === dayKey(nowSeconds, chinaTimeZone)) return 'today'
  return day === dayKey(nowSeconds + DAY_SECONDS, chinaTimeZone) ? 'tomorrow' : null
}
